namespace SmardBot.Cli.Measuring.Baselines;

/// <summary>A figure that is worse than it was by more than noise.</summary>
/// <param name="Figure">Its name.</param>
/// <param name="Before">What the baseline reached, 0 to 1.</param>
/// <param name="Now">What is reached now, 0 to 1.</param>
/// <param name="Limit">What it may be at worst, 0 to 1.</param>
/// <param name="Message">What happened and which entries to look at.</param>
/// <param name="Entries">Those entries; where no entry has a part, the kinds of message.</param>
public sealed record Setback(string Figure, double Before, double Now, double Limit, string Message, IReadOnlyList<string> Entries);
