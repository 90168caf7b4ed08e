using SmardBot.Core.Matching;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Turns;

/// <summary>What a turn came to; the replies themselves went out over the reply channel.</summary>
/// <param name="Outcome">What was decided; null when the activity was no message (a greeting, an event, a repeated delivery).</param>
/// <param name="Entries">The entries shown or asked about; empty unless answer or confirm.</param>
/// <param name="Confidence">Probability, 0 to 1, that the entries are what was asked; 0 where nothing was matched, 1 where they were clicked.</param>
/// <param name="Suggestions">What a suggest offers, best first, at most three; else empty.</param>
public sealed record TurnResult(
    TurnOutcome? Outcome,
    IReadOnlyList<string> Entries,
    double Confidence,
    IReadOnlyList<ScoredEntry> Suggestions)
{
    /// <summary>Whose contacts the reply gives: that of an alarm, or that which stands above an answer; clear for none.</summary>
    public SafetyLevel Care { get; init; }

    /// <summary>The kind of crisis whose words the reply uses.</summary>
    public CrisisKind Kind { get; init; }

    /// <summary>No message was answered.</summary>
    public static TurnResult None { get; } = new(null, [], 0, []);

    /// <summary>An outcome in which no entry has a part.</summary>
    public static TurnResult Of(TurnOutcome outcome) => new(outcome, [], 0, []);
}
