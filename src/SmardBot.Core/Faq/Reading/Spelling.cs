namespace SmardBot.Core.Faq.Reading;

/// <summary>Finds what was probably meant by a name that nobody knows.</summary>
internal static class Spelling
{
    private const int MostEdits = 3;

    /// <summary>The nearest known name, or null when none is near.</summary>
    public static string? Near(string written, IEnumerable<string> known)
    {
        var (name, edits) = known.Select(name => (name, Edits: Distance(name, written))).OrderBy(pair => pair.Edits).FirstOrDefault();
        return name is not null && edits <= Math.Min(MostEdits, written.Length / 2) ? name : null;
    }

    /// <summary>The end of a message: what was probably meant, or what is allowed.</summary>
    public static string Cure(string written, IReadOnlyCollection<string> known) =>
        Near(written, known) is { } near ? $"'{near}' was probably meant" : $"allowed are {string.Join(", ", known)}";

    /// <summary>The fewest insertions, deletions and replacements that turn one text into the other (Levenshtein 1966).</summary>
    public static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
