using Microsoft.Extensions.Options;
using SmardBot.Core.Safety;

namespace SmardBot.Host.Website;

/// <summary>What stands on every page as plain text beside the disclaimer, also when the service behind it is away.</summary>
internal sealed class StandingTexts(IOptions<SafetyOptions> safety)
{
    /// <summary>The line about emergencies, with the number where the operator has named the region.</summary>
    public string Emergency { get; } = string.IsNullOrWhiteSpace(safety.Value.Region)
        ? "Not for emergencies: call your local emergency number."
        : "Not for emergencies. " + Plain(SafetyGate.Embedded.Replies.EmergencyLine(safety.Value.Region));

    /// <summary>The line that every greeting and refusal of the bot carries, Markdown.</summary>
    public string EmergencyLine { get; } = SafetyGate.Embedded.Replies.EmergencyLine(safety.Value.Region);

    private static string Plain(string markdown) => markdown.Replace("**", "", StringComparison.Ordinal);
}
