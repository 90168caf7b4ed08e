using System.ComponentModel.DataAnnotations;
using SmardBot.Core.Settings;

namespace SmardBot.Host.Telemetry;

/// <summary>Metrics for a scraper: section <c>Metrics</c>. Off where neither a token nor a port is set.</summary>
internal sealed class MetricsOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Metrics";

    private const int ShortestToken = 16;

    /// <summary>What a scraper sends as <c>Authorization: Bearer</c>, at least 16 characters; from the environment or user secrets. Default: none.</summary>
    [Secret]
    public string? Token { get; set; }

    /// <summary>A port of its own on which <c>/metrics</c> and nothing else is served, without a token; not to be reached from outside. Default: none; 1 to 65,535.</summary>
    [Range(1, 65_535)]
    public int? Port { get; set; }

    /// <summary>Whether there is anything to serve.</summary>
    public bool AreOn => Port is not null || !string.IsNullOrEmpty(Token);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Token) && Token.Length < ShortestToken)
        {
            yield return new ValidationResult($"{Section}:{nameof(Token)} is wrong (the value is not shown); allowed is a text of at least {ShortestToken} characters, or nothing", [nameof(Token)]);
        }
    }
}
