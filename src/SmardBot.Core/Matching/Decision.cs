namespace SmardBot.Core.Matching;

/// <summary>What matching made of one message.</summary>
/// <param name="Outcome">
/// <see cref="TurnOutcome.Answer"/>, <see cref="TurnOutcome.Confirm"/>, <see cref="TurnOutcome.Suggest"/>,
/// <see cref="TurnOutcome.Fallback"/>, <see cref="TurnOutcome.OutOfScope"/>, <see cref="TurnOutcome.Smalltalk"/> or
/// <see cref="TurnOutcome.Human"/>.
/// </param>
/// <param name="Entries">Ids of the entries that are certain: in the order asked; empty unless answer or confirm.</param>
/// <param name="Confidence">Probability, 0 to 1, that the (least certain) entry is right; 0 where nothing was matched.</param>
/// <param name="Suggestions">What a suggest offers, best first, at most three; else empty.</param>
/// <param name="Considered">The best entries whatever the outcome, best first: "Not what I asked" offers the next of them.</param>
/// <param name="Intent">The kind of smalltalk (a key of <c>smalltalk.yaml</c>), else null.</param>
public sealed record Decision(
    TurnOutcome Outcome,
    IReadOnlyList<string> Entries,
    double Confidence,
    IReadOnlyList<ScoredEntry> Suggestions,
    IReadOnlyList<ScoredEntry> Considered,
    string? Intent = null)
{
    /// <summary>Entries to offer beside the answer: for questions of the message that are not certain, so that none is dropped without a word.</summary>
    public IReadOnlyList<ScoredEntry> Further { get; init; } = [];

    /// <summary>Whether a fallback seems to be about the subject, only that no entry answers it; false when it was not understood.</summary>
    public bool IsOnSubject { get; init; }
}
