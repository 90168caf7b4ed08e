namespace SmardBot.Core.Language;

/// <summary>Proposes where a message holds two questions: after a sentence's end, and at joining words such as "and" or "also".</summary>
public static class MessageSplitter
{
    private const int FewestWords = 1;

    private static readonly string[] Joints = [" and also ", ", and ", " and ", " & ", " + ", " also ", " plus ", " as well as ", " along with ", " n ", " then ", "; ", ", ", " / ", " - ", " – ", " (2) ", " 2) ", " 2. "];
    private static readonly char[] Ends = ['?', '.', '!', '\n'];

    /// <summary>The proposed halves, sentence ends first; each half has a word.</summary>
    public static IEnumerable<(string First, string Second)> Halves(string message)
    {
        for (var i = message.IndexOfAny(Ends); i >= 0 && i + 1 < message.Length; i = message.IndexOfAny(Ends, i + 1))
        {
            if (Long(message[..(i + 1)], message[(i + 1)..]))
            {
                yield return (message[..(i + 1)].Trim(), message[(i + 1)..].Trim());
            }
        }

        foreach (var joint in Joints)
        {
            for (var i = message.IndexOf(joint, StringComparison.OrdinalIgnoreCase); i >= 0; i = message.IndexOf(joint, i + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (Long(message[..i], message[(i + joint.Length)..]))
                {
                    yield return (message[..i].Trim(), message[(i + joint.Length)..].Trim());
                }
            }
        }
    }

    private static bool Long(string first, string second) =>
        Tokenizer.Words(first).Count >= FewestWords && Tokenizer.Words(second).Count >= FewestWords;
}
