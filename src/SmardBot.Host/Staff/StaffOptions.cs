using System.ComponentModel.DataAnnotations;
using SmardBot.Core.Settings;

namespace SmardBot.Host.Staff;

/// <summary>How staff sign in: section <c>Staff</c>. Without an authority the pages are off, except for the local sign-in in Development.</summary>
internal sealed class StaffOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Staff";

    /// <summary>The OpenID Connect provider, such as <c>https://login.microsoftonline.com/TENANT/v2.0</c>. Default: none.</summary>
    [WebAddress]
    public string? Authority { get; set; }

    /// <summary>What the provider knows this service as.</summary>
    [Word("the id of the client, without spaces", MayHoldSlashes = true)]
    public string? ClientId { get; set; }

    /// <summary>The secret that goes with it; from the environment or user secrets, never from a file.</summary>
    [Secret]
    public string? ClientSecret { get; set; }

    /// <summary>The claim that holds the roles <c>staff</c>, <c>curator</c> and <c>clinician</c>. Default <c>roles</c>.</summary>
    [Word("the name of a claim", MayHoldSlashes = true)]
    public string RoleClaim { get; set; } = "roles";

    /// <summary>Minutes without a click after which a session ends. Default 60; 5 to 720.</summary>
    [Range(5, 720)]
    public int SessionMinutes { get; set; } = 60;

    /// <summary>Hours after which a session ends in any case. Default 10; 1 to 24.</summary>
    [Range(1, 24)]
    public int SessionHours { get; set; } = 10;

    /// <summary>Whether a provider is named.</summary>
    public bool HasProvider => !string.IsNullOrWhiteSpace(Authority);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // A wrong address is its own line.
        if (HasProvider && new WebAddressAttribute().Allows(Authority!) && string.IsNullOrWhiteSpace(ClientId))
        {
            yield return new ValidationResult($"{Section}:{nameof(ClientId)} is ''; allowed is what the provider that {Section}:{nameof(Authority)} names knows this service as", [nameof(ClientId)]);
        }
    }
}
