namespace SmardBot.Host.Staff.Answers;

/// <summary>How a piece of a text differs.</summary>
internal enum DiffKind
{
    /// <summary>It is in both.</summary>
    Same,

    /// <summary>It is in the old text alone.</summary>
    Gone,

    /// <summary>It is in the new text alone.</summary>
    Added,
}

/// <summary>Tells two texts apart word by word (longest common subsequence).</summary>
internal static class TextDiff
{
    private const int MostCells = 4_000_000;

    /// <summary>The pieces in order, joined where they are of one kind.</summary>
    public static IReadOnlyList<(DiffKind Kind, string Text)> Of(string before, string after)
    {
        string[] old = Words(before);
        string[] fresh = Words(after);
        if ((long)old.Length * fresh.Length > MostCells)
        {
            return [(DiffKind.Gone, before), (DiffKind.Added, after)];
        }

        var common = new int[old.Length + 1, fresh.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = fresh.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == fresh[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var pieces = new List<(DiffKind Kind, string Text)>();
        for (int i = 0, j = 0; i < old.Length || j < fresh.Length;)
        {
            if (i < old.Length && j < fresh.Length && old[i] == fresh[j])
            {
                Add(pieces, DiffKind.Same, old[i++]);
                j++;
            }
            else if (j >= fresh.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                Add(pieces, DiffKind.Gone, old[i++]);
            }
            else
            {
                Add(pieces, DiffKind.Added, fresh[j++]);
            }
        }

        return pieces;
    }

    private static void Add(List<(DiffKind Kind, string Text)> pieces, DiffKind kind, string word)
    {
        if (pieces.Count > 0 && pieces[^1].Kind == kind)
        {
            pieces[^1] = (kind, pieces[^1].Text + word);
        }
        else
        {
            pieces.Add((kind, word));
        }
    }

    /// <summary>Words with the space after them, so that joined they are the text again.</summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var index = 1; index <= text.Length; index++)
        {
            if (index == text.Length || (char.IsWhiteSpace(text[index - 1]) && !char.IsWhiteSpace(text[index])))
            {
                words.Add(text[start..index]);
                start = index;
            }
        }

        return [.. words];
    }
}
