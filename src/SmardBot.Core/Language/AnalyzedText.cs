namespace SmardBot.Core.Language;

/// <summary>A text as features are made from it.</summary>
/// <param name="Folded">Normalised words with synonyms folded, joined by one space.</param>
/// <param name="Stems">The stems of these words in order.</param>
/// <param name="Concepts">The concepts that its phrases point to, sorted, each once.</param>
public sealed record AnalyzedText(string Folded, IReadOnlyList<string> Stems, IReadOnlyList<string> Concepts);
