namespace SmardBot.Core.Language;

/// <summary>By what a language is known.</summary>
/// <param name="Code">ISO 639-1.</param>
/// <param name="Words">Frequent words that English does not have, normalised.</param>
/// <param name="Endings">Typical ends of words, normalised.</param>
/// <param name="Letters">Letters and signs that English does not have.</param>
internal sealed record LanguageMarks(string Code, IReadOnlySet<string> Words, IReadOnlyList<string> Endings, IReadOnlyList<char> Letters)
{
    /// <summary>Frequent words that English has too.</summary>
    public IReadOnlySet<string> Shared { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
