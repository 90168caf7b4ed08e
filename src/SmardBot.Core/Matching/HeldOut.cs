namespace SmardBot.Core.Matching;

/// <summary>An example as a classifier sees it that was trained without it.</summary>
/// <param name="Index">Its place in the training set.</param>
/// <param name="Scores">A score a label.</param>
/// <param name="Label">The index of its true label.</param>
/// <param name="Evidence">What the calibration looks at.</param>
/// <param name="IsRight">Whether the best entry is its true label, or another that is right too.</param>
/// <param name="IsAmongFirst">Whether one of the entries that a "did you mean" would offer is.</param>
internal readonly record struct HeldOut(int Index, float[] Scores, int Label, MatchEvidence Evidence, bool IsRight, bool IsAmongFirst);
