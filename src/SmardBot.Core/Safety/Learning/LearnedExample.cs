namespace SmardBot.Core.Safety.Learning;

/// <summary>An example with its pieces, the whole first.</summary>
/// <param name="Words">The features of each.</param>
/// <param name="Kinds">What part each is.</param>
/// <param name="Vectors">The vector of each; empty ones without an encoder.</param>
/// <param name="Class">What the example is.</param>
/// <param name="Key">As <see cref="LearnedSample.Key"/>.</param>
internal sealed record LearnedExample(IReadOnlyList<WordFeature[]> Words, IReadOnlyList<PieceKind> Kinds, IReadOnlyList<float[]> Vectors, SafetyClass Class, uint Key);
