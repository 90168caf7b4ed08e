namespace SmardBot.Core.Matching;

/// <summary>An entry and the probability, 0 to 1, that it is what was asked.</summary>
/// <param name="Entry">The id of the entry.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1.</param>
public sealed record ScoredEntry(string Entry, double Confidence);
