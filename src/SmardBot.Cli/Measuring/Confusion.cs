namespace SmardBot.Cli.Measuring;

/// <summary>A label that was taken for another.</summary>
/// <param name="Actual">The right label.</param>
/// <param name="Predicted">What it was taken for.</param>
/// <param name="Count">How often.</param>
public sealed record Confusion(string Actual, string Predicted, int Count);
