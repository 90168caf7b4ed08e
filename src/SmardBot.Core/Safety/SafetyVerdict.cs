namespace SmardBot.Core.Safety;

/// <summary>What the safety gate makes of a message. Never holds any of its text.</summary>
/// <param name="Level">Which of the gate's verdicts.</param>
/// <param name="Crisis">The kind of crisis; <see cref="CrisisKind.None"/> unless the level is crisis.</param>
/// <param name="Rule">The id of the rule or the name of the classifier that decided; for counting, null where nothing was found.</param>
public sealed record SafetyVerdict(SafetyLevel Level, CrisisKind Crisis = CrisisKind.None, string? Rule = null)
{
    /// <summary>Nothing found.</summary>
    public static SafetyVerdict Clear { get; } = new(SafetyLevel.Clear);
}
