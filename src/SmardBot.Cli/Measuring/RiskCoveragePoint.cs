namespace SmardBot.Cli.Measuring;

/// <summary>A threshold and what comes of it.</summary>
/// <param name="Confidence">What is answered from here on.</param>
/// <param name="Coverage">The share of all messages that is answered.</param>
/// <param name="Risk">The share of the answered that is wrong.</param>
public sealed record RiskCoveragePoint(double Confidence, double Coverage, double Risk);
