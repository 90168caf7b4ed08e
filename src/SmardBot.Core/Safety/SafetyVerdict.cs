namespace SmardBot.Core.Safety;

/// <summary>What the safety gate makes of a message. Never holds any of its text.</summary>
/// <param name="Level">Which of the gate's verdicts.</param>
/// <param name="Crisis">
/// The kind of crisis, which chooses the reply; <see cref="CrisisKind.None"/> unless the level is crisis, or an emergency
/// that somebody brings about: an overdose that has happened is one of <see cref="SafetyLevel.Emergency"/>.
/// </param>
/// <param name="Rule">The id of the rule or the name of the classifier that decided; for counting, null where nothing was found.</param>
public sealed record SafetyVerdict(SafetyLevel Level, CrisisKind Crisis = CrisisKind.None, string? Rule = null)
{
    /// <summary>Whether a clear message comes close to asking for personal advice: entries are offered for it, and none is shown as its answer.</summary>
    public bool IsNearAdvice { get; init; }

    /// <summary>Nothing found.</summary>
    public static SafetyVerdict Clear { get; } = new(SafetyLevel.Clear);
}
