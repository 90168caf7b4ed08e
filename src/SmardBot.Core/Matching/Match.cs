namespace SmardBot.Core.Matching;

/// <summary>What the classifier and its calibration see in one message, before anything is decided.</summary>
/// <param name="Best">The id of the entry that fits best.</param>
/// <param name="Confidence">The probability, 0 to 1, that it is right.</param>
/// <param name="FirstConfidence">The probability, 0 to 1, that one of the entries that a "did you mean" would offer is right.</param>
/// <param name="Ranked">The best entries, best first.</param>
/// <param name="Strongest">The label that fits best, entries or not.</param>
/// <param name="StrongestShare">Its share among all labels, 0 to 1.</param>
/// <param name="IsKnown">Whether the message is word for word one of the examples of <paramref name="Strongest"/>.</param>
/// <param name="IsElsewhere">Whether the message names another condition and not ours.</param>
internal sealed record Match(
    string Best,
    double Confidence,
    double FirstConfidence,
    IReadOnlyList<ScoredEntry> Ranked,
    string Strongest,
    double StrongestShare,
    bool IsKnown,
    bool IsElsewhere)
{
    /// <summary>The share of its words that stand in no example, 0 to 1.</summary>
    public double Unknown { get; init; }

    /// <summary>The probability, 0 to 1, that it is small talk.</summary>
    public double Smalltalk { get; init; }

    /// <summary>The label of the small talk that fits best; null where there is none.</summary>
    public string? SmalltalkLabel { get; init; }

    /// <summary>What was seen of it, for who reads it once more together with what came before.</summary>
    public Sight? Sight { get; init; }

    /// <summary>Whether the message leans on what was shown before it: by itself it says too little to be judged.</summary>
    public bool Leans { get; init; }
}
