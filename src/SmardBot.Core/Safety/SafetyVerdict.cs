namespace SmardBot.Core.Safety;

/// <summary>What the safety gate makes of a message. Never holds any of its text.</summary>
/// <param name="Level">What replaces the answer: an emergency, a crisis, the refusal to advise; clear where it is answered.</param>
/// <param name="Crisis">
/// The kind of crisis, which chooses the reply; <see cref="CrisisKind.None"/> where nobody said it in so many words. An
/// overdose that has happened is a kind of <see cref="SafetyLevel.Emergency"/>.
/// </param>
/// <param name="Rule">The id of the rule that decided, or who else did; for counting, null where nothing was found.</param>
public sealed record SafetyVerdict(SafetyLevel Level, CrisisKind Crisis = CrisisKind.None, string? Rule = null)
{
    /// <summary>Whose contacts stand above the reply: emergency, crisis, or clear for none. An alarm's is its level.</summary>
    public SafetyLevel Care { get; init; } = Level >= SafetyLevel.Crisis ? Level : SafetyLevel.Clear;

    /// <summary>Whether a clear message comes close to asking for personal advice: entries are offered for it, and none is shown as its answer.</summary>
    public bool IsNearAdvice { get; init; }

    /// <summary>What a kind word would answer, a key of <c>comfort.yaml</c>; null where none is called for.</summary>
    public string? Comfort { get; init; }

    /// <summary>Nothing found.</summary>
    public static SafetyVerdict Clear { get; } = new(SafetyLevel.Clear);
}
