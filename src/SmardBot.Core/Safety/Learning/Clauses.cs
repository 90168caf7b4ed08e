namespace SmardBot.Core.Safety.Learning;

/// <summary>Cuts a message into sentences, and long ones into overlapping stretches, so that a cry for help is heard in the middle of other talk.</summary>
internal static class Clauses
{
    private const int LongSentence = 22;
    private const int Stretch = 14;
    private const int Step = 7;

    /// <summary>The parts of a text; none where it is one short sentence.</summary>
    public static List<(string Text, PieceKind Kind)> Of(string text)
    {
        var parts = new List<(string Text, PieceKind Kind)>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsEnd(text, at))
            {
                Add(parts, text[start..(at + 1)]);
                start = at + 1;
            }
        }

        Add(parts, text[start..]);
        return parts is [{ Kind: PieceKind.Sentence }] ? [] : parts;
    }

    private static void Add(List<(string Text, PieceKind Kind)> parts, string sentence)
    {
        var words = sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !sentence.Any(char.IsLetterOrDigit))
        {
            return;
        }

        if (words.Length < LongSentence)
        {
            parts.Add((string.Join(' ', words), PieceKind.Sentence));
            return;
        }

        for (var first = 0; first == 0 || first + Stretch < words.Length + Step; first += Step)
        {
            parts.Add((string.Join(' ', words.Skip(first).Take(Stretch)), PieceKind.Stretch));
        }
    }

    private static bool IsEnd(string text, int at) =>
        text[at] is '\n' or '。' or '？' or '！' or '؟' or '।' or '…'
        || (text[at] is '.' or '!' or '?' or ';' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])));
}
