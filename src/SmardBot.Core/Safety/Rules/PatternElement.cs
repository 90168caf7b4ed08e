namespace SmardBot.Core.Safety.Rules;

/// <summary>One piece of a <see cref="Pattern"/>.</summary>
/// <param name="Words">What has to stand there; null for a gap.</param>
/// <param name="Gap">How many words a gap may skip at most.</param>
/// <param name="Optional">Whether it may be missing.</param>
/// <param name="Negative">Whether these words must not stand there.</param>
internal sealed record PatternElement(WordSet? Words, int Gap = 0, bool Optional = false, bool Negative = false);
