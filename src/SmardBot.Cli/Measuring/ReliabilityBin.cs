namespace SmardBot.Cli.Measuring;

/// <summary>The predictions of one range of confidence.</summary>
/// <param name="From">The least confidence of the bin.</param>
/// <param name="To">Where the next bin starts.</param>
/// <param name="Count">How many predictions fell into it.</param>
/// <param name="Confidence">Their mean confidence; 0 for an empty bin.</param>
/// <param name="Accuracy">The share of them that was right; 0 for an empty bin.</param>
public sealed record ReliabilityBin(double From, double To, int Count, double Confidence, double Accuracy);
