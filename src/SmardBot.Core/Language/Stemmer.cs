namespace SmardBot.Core.Language;

/// <summary>
/// A light English suffix stemmer: the first matching suffix of <c>'s, ing, edly, ed, ies, es, s, ly</c> that leaves at
/// least three letters goes. It proved better for short questions than none and than a full Porter stemmer.
/// </summary>
public static class Stemmer
{
    private const int FewestLetters = 3;

    private static readonly string[] Suffixes = ["'s", "ing", "edly", "ed", "ies", "es", "s", "ly"];

    /// <summary>The stem of a lower-case word.</summary>
    public static string Stem(string word)
    {
        var length = StemLength(word, out var endsWithY);
        return length == word.Length ? word : endsWithY ? string.Concat(word.AsSpan(0, length - 1), "y") : word[..length];
    }

    /// <summary>How long the stem of a lower-case word is, without making one.</summary>
    /// <param name="word">The word.</param>
    /// <param name="endsWithY">Whether the stem's last letter is a y in place of the word's (<c>therapies</c>, <c>therapy</c>).</param>
    public static int StemLength(ReadOnlySpan<char> word, out bool endsWithY)
    {
        endsWithY = false;
        foreach (var suffix in Suffixes)
        {
            if (word.Length - suffix.Length >= FewestLetters && word.EndsWith(suffix))
            {
                endsWithY = suffix == "ies";
                return word.Length - suffix.Length + (endsWithY ? 1 : 0);
            }
        }

        return word.Length;
    }
}
