using System.ComponentModel.DataAnnotations;

namespace SmardBot.Core.Safety;

/// <summary>Options of the safety gate, section <c>Safety</c>.</summary>
public sealed class SafetyOptions : IValidatableObject
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Safety";

    /// <summary>
    /// Where the users are, so that replies name that place's emergency number and crisis line: one of the regions of
    /// <c>faq/en/safety/contacts.yaml</c> (us, ca, eu, gb, ie, au). Default empty: families are everywhere, the replies
    /// show the short list of all.
    /// </summary>
    public string? Region { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var known = SafetyGate.Embedded.Replies.Regions;
        if (!string.IsNullOrWhiteSpace(Region) && !known.Contains(Region, StringComparer.OrdinalIgnoreCase))
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(Region)} is '{Region}'; allowed are {string.Join(", ", known)}, or nothing for the short list of all",
                [nameof(Region)]);
        }
    }
}
