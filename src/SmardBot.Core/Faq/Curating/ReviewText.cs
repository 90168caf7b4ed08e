namespace SmardBot.Core.Faq.Curating;

/// <summary>Replaces what an entry's file states of its review, and nothing else: every other byte stays.</summary>
internal static class ReviewText
{
    private const string Fence = "---";
    private const string Key = "review:";

    /// <summary>The file with another review, or null when its front matter has none to replace.</summary>
    /// <param name="text">The file's text with its own line ends.</param>
    /// <param name="review">The new value, one line of YAML.</param>
    public static string? Replace(string text, string review)
    {
        var lines = Lines(text);
        var end = lines.FindIndex(1, line => Content(text, line) == Fence);
        var first = lines.FindIndex(1, line => Content(text, line).StartsWith(Key, StringComparison.Ordinal));
        if (end < 0 || first < 0 || first > end)
        {
            return null;
        }

        // A value written as a block goes on in indented lines.
        var last = first;
        while (last + 1 < end && Content(text, lines[last + 1]) is { Length: > 0 } next && char.IsWhiteSpace(next[0]))
        {
            last++;
        }

        return $"{text[..lines[first].Start]}{Key} {review}{text[lines[last].End..]}";
    }

    /// <summary>A text as a value of YAML in one line.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Content(string text, (int Start, int End) line) => text[line.Start..line.End].TrimEnd();

    /// <summary>Where each line starts and where it ends, its line end left out.</summary>
    private static List<(int Start, int End)> Lines(string text)
    {
        var lines = new List<(int Start, int End)>();
        for (var start = 0; start <= text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed;
            lines.Add((start, end > start && text[end - 1] == '\r' ? end - 1 : end));
            start = feed < 0 ? text.Length + 1 : feed + 1;
        }

        return lines;
    }
}
