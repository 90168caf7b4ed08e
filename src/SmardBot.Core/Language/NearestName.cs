namespace SmardBot.Core.Language;

/// <summary>Finds what was probably meant by a name that nobody knows.</summary>
internal static class NearestName
{
    private const int MostEdits = 3;

    /// <summary>The nearest known name whatever its case, or null when none is near.</summary>
    public static string? Near(string written, IEnumerable<string> known)
    {
        var (name, edits) = known.Select(name => (name, Edits: Distance(name.ToUpperInvariant(), written.ToUpperInvariant()))).OrderBy(pair => pair.Edits).FirstOrDefault();
        return name is not null && edits <= Math.Min(MostEdits, written.Length / 2) ? name : null;
    }

    /// <summary>The end of a message: what was probably meant, or what is allowed.</summary>
    public static string Cure(string written, IReadOnlyCollection<string> known) =>
        Near(written, known) is { } near ? $"'{near}' was probably meant" : $"allowed are {string.Join(", ", known)}";

    /// <summary>
    /// The fewest insertions, deletions, replacements and swaps of neighbours that turn one text into the other
    /// (Damerau 1964, in the form of optimal string alignment).
    /// </summary>
    public static int Distance(string a, string b)
    {
        int[] beforeLast = [], last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, row);
        }

        return last[b.Length];
    }
}
