using Microsoft.Extensions.Options;
using SmardBot.Core.Safety;

namespace SmardBot.Host.Website;

/// <summary>What stands on every page as plain text beside the disclaimer, also when the service behind it is away.</summary>
internal sealed class StandingTexts(IOptions<SafetyOptions> safety)
{
    private const string NotForEmergencies = "Not for emergencies.";

    /// <summary>The number to call where the operator has named the region; else null.</summary>
    public string? Number { get; } = SafetyGate.Embedded.Replies.Places
        .FirstOrDefault(place => place.Region.Length > 0 && string.Equals(place.Region, safety.Value.Region, StringComparison.OrdinalIgnoreCase))?.Emergency;

    /// <summary>The line about emergencies, with the number where the operator has named the region.</summary>
    public string Emergency => Number is null
        ? "Not for emergencies: call your local emergency number."
        : $"{NotForEmergencies} {Plain(EmergencyLine)}";

    /// <summary>The same where the number stands beside it as a button.</summary>
    public string BesideNumber => Number is null ? Emergency : NotForEmergencies;

    /// <summary>The line that every greeting and refusal of the bot carries, Markdown.</summary>
    public string EmergencyLine { get; } = SafetyGate.Embedded.Replies.EmergencyLine(safety.Value.Region);

    private static string Plain(string markdown) => markdown.Replace("**", "", StringComparison.Ordinal);
}
