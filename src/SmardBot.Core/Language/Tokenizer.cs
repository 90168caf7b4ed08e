namespace SmardBot.Core.Language;

/// <summary>Cuts a normalised text into words: runs of letters and digits, with an inner apostrophe kept (<c>can't</c>, <c>baby's</c>).</summary>
public static class Tokenizer
{
    /// <summary>The words of a text that <see cref="TextNormalizer"/> has been over.</summary>
    public static List<string> Words(string normalized)
    {
        var words = new List<string>();
        for (var (start, end) = Next(normalized, 0); start < normalized.Length; (start, end) = Next(normalized, end))
        {
            words.Add(normalized[start..end]);
        }

        return words;
    }

    /// <summary>Where the next word starts and ends; it starts at the text's end when there is none.</summary>
    /// <param name="normalized">A text that <see cref="TextNormalizer"/> has been over.</param>
    /// <param name="from">Where to look, such as the end of the word before.</param>
    public static (int Start, int End) Next(ReadOnlySpan<char> normalized, int from)
    {
        while (from < normalized.Length && !char.IsLetterOrDigit(normalized[from]))
        {
            from++;
        }

        var end = from;
        while (end < normalized.Length && (char.IsLetterOrDigit(normalized[end])
            || (normalized[end] == '\'' && end + 1 < normalized.Length && char.IsLetter(normalized[end + 1]))))
        {
            end++;
        }

        return (from, end);
    }
}
