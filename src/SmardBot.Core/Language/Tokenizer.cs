namespace SmardBot.Core.Language;

/// <summary>Cuts a normalised text into words: runs of letters and digits, with an inner apostrophe kept (<c>can't</c>, <c>baby's</c>).</summary>
public static class Tokenizer
{
    /// <summary>The words of a text that <see cref="TextNormalizer"/> has been over.</summary>
    public static List<string> Words(string normalized)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= normalized.Length; i++)
        {
            var inWord = i < normalized.Length && (char.IsLetterOrDigit(normalized[i])
                || (normalized[i] == '\'' && start >= 0 && i + 1 < normalized.Length && char.IsLetter(normalized[i + 1])));
            if (inWord)
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(normalized[start..i]);
                start = -1;
            }
        }

        return words;
    }
}
