using SmardBot.Core.Language;

namespace SmardBot.Core.Safety.Rules;

/// <summary>
/// Cuts a message into the words that rules are written for. Numbers come apart from what is glued to them (<c>5ml</c>),
/// <c>%</c> is a word, and sentences end at <c>. ! ? ;</c> before white space.
/// </summary>
internal static class RuleTokenizer
{
    // Without their apostrophe they would be other words: "we're" is not "were".
    private static readonly HashSet<string> KeepApostrophe = new(["we'll", "we're", "we'd", "i'll", "i'd", "he'll", "she'll", "she'd"], StringComparer.Ordinal);

    /// <summary>The words of a message as written.</summary>
    public static List<RuleToken> Cut(string text)
    {
        var normal = TextNormalizer.Normalize(text);
        var tokens = new List<RuleToken>(normal.Length / 5);
        var sentence = 0;
        var start = -1;
        for (var i = 0; i <= normal.Length; i++)
        {
            if (i < normal.Length && IsInWord(normal, i, start))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                tokens.Add(new RuleToken(Bare(normal[start..i]), sentence));
                start = -1;
            }

            if (i < normal.Length)
            {
                // A letter after a digit starts a word of its own.
                if (char.IsLetterOrDigit(normal[i]))
                {
                    start = i;
                }
                else if (normal[i] == '%')
                {
                    tokens.Add(new RuleToken("%", sentence));
                }
                else if (EndsSentence(normal, i) && tokens.Count > 0 && tokens[^1].Sentence == sentence)
                {
                    sentence++;
                }
            }
        }

        return tokens;
    }

    /// <summary>A word without its apostrophes, where that makes no other word of it.</summary>
    public static string Bare(string word) => KeepApostrophe.Contains(word) ? word : word.Replace("'", "", StringComparison.Ordinal);

    private static bool IsInWord(string text, int at, int start)
    {
        var character = text[at];
        if (char.IsLetterOrDigit(character))
        {
            return start < 0 || char.IsDigit(character) || !AllDigits(text, start, at);
        }

        return character == '\'' && start >= 0 && at + 1 < text.Length && char.IsLetter(text[at + 1]);
    }

    private static bool AllDigits(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsSentence(string text, int at) =>
        text[at] is '。' or '？' or '！' or '؟' or '।'
        || (text[at] is '.' or '!' or '?' or ';' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])));
}
