namespace SmardBot.Core.Safety.Learning;

/// <summary>A word, pair of words or mark of a text.</summary>
/// <param name="At">Its place among all features.</param>
/// <param name="Value">How much it counts in this text.</param>
internal readonly record struct WordFeature(int At, float Value);
