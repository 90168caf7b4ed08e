namespace SmardBot.Core.Language;

/// <summary>Proposes where a message holds several questions: after a sentence's end, and at joining words such as "and" or "also".</summary>
public static class MessageSplitter
{
    private static readonly string[] Joints = [" and also ", ", and ", " and ", " & ", " + ", " also ", " plus ", " as well as ", " along with ", " n ", " then ", "; ", ", ", " / ", " - ", " – ", " (2) ", " 2) ", " 2. ", ": "];
    private static readonly char[] Ends = ['?', '.', '!', '\n'];

    /// <summary>The sentences with their end marks; each has a word.</summary>
    public static List<string> Sentences(string message)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = message.IndexOfAny(Ends); i >= 0; i = message.IndexOfAny(Ends, i + 1))
        {
            // "2.5" and "e.g." go on; a row of marks ends once.
            if (i + 1 < message.Length && !char.IsWhiteSpace(message[i + 1]) && message[i] == '.')
            {
                continue;
            }

            Add(sentences, message[start..(i + 1)]);
            start = i + 1;
        }

        Add(sentences, message[start..]);
        return sentences;
    }

    /// <summary>The pieces between joining words, in order; each has a word. One where nothing joins.</summary>
    public static List<string> Pieces(string sentence) => Places(sentence).ConvertAll(place => sentence[place]);

    /// <summary>Where they stand, without spaces around.</summary>
    public static List<Range> Places(string sentence)
    {
        var places = new List<Range>();
        var start = 0;
        while (start < sentence.Length)
        {
            var (at, length) = Next(sentence, start);
            var piece = sentence.AsSpan(start..at);
            var first = start + piece.Length - piece.TrimStart().Length;
            if (Tokenizer.Words(piece.ToString()).Count > 0)
            {
                places.Add(first..(first + piece.Trim().Length));
            }

            start = at + length;
        }

        return places;
    }

    private static (int At, int Length) Next(string sentence, int start)
    {
        var (at, length) = (sentence.Length, 1);
        foreach (var joint in Joints)
        {
            var found = sentence.IndexOf(joint, start, StringComparison.OrdinalIgnoreCase);
            if (found >= 0 && (found < at || (found == at && joint.Length > length)))
            {
                (at, length) = (found, joint.Length);
            }
        }

        return (at, length);
    }

    private static void Add(List<string> parts, string part)
    {
        if (Tokenizer.Words(part).Count > 0)
        {
            parts.Add(part.Trim());
        }
    }
}
