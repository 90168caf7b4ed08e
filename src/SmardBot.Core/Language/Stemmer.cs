namespace SmardBot.Core.Language;

/// <summary>
/// A light English suffix stemmer: the first matching suffix of <c>'s, ing, edly, ed, ies, es, s, ly</c> that leaves at
/// least three letters goes. It proved better for short questions than none and than a full Porter stemmer.
/// </summary>
public static class Stemmer
{
    private static readonly string[] Suffixes = ["'s", "ing", "edly", "ed", "ies", "es", "s", "ly"];

    /// <summary>The stem of a lower-case word.</summary>
    public static string Stem(string word)
    {
        foreach (var suffix in Suffixes)
        {
            if (word.Length - suffix.Length >= 3 && word.EndsWith(suffix, StringComparison.Ordinal))
            {
                return suffix == "ies" ? string.Concat(word.AsSpan(0, word.Length - 3), "y") : word[..^suffix.Length];
            }
        }

        return word;
    }
}
