using System.Globalization;

namespace SmardBot.Core.Safety.Rules;

/// <summary>
/// Words and phrases that mean the same to a rule. A word may end in <c>*</c>: any ending will do. <c>#</c> is any number,
/// <c>#0-84</c> one of these.
/// </summary>
internal sealed class WordSet
{
    /// <summary>No phrase is longer; more is a mistake in the file.</summary>
    public const int MostWords = 12;

    private readonly Dictionary<string, List<string[]>> byFirst = new(StringComparer.Ordinal);
    private readonly List<string[]> open = [];

    /// <summary>Takes phrases, each a list of words.</summary>
    public WordSet(IEnumerable<string[]> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (IsOpen(phrase[0]))
            {
                open.Add(phrase);
            }
            else if (byFirst.TryGetValue(phrase[0], out var list))
            {
                list.Add(phrase);
            }
            else
            {
                byFirst[phrase[0]] = [phrase];
            }
        }
    }

    /// <summary>The first words that a match can start with, or null when they cannot be listed.</summary>
    public IEnumerable<string>? FirstWords => open.Count == 0 ? byFirst.Keys : null;

    /// <summary>Whether a word stands for many: it ends in <c>*</c> or starts with <c>#</c>.</summary>
    public static bool IsOpen(string word) => word[0] == '#' || word[^1] == '*';

    /// <summary>The lengths of the phrases that start at a place, as bits: bit n for n words.</summary>
    public uint LengthsAt(IReadOnlyList<RuleToken> text, int start)
    {
        if (start >= text.Count)
        {
            return 0;
        }

        var lengths = 0u;
        if (byFirst.TryGetValue(text[start].Text, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                lengths |= LengthAt(phrase, text, start);
            }
        }

        foreach (var phrase in open)
        {
            lengths |= LengthAt(phrase, text, start);
        }

        return lengths;
    }

    private static uint LengthAt(string[] phrase, IReadOnlyList<RuleToken> text, int start)
    {
        if (start + phrase.Length > text.Count)
        {
            return 0;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (!Fits(phrase[i], text[start + i].Text))
            {
                return 0;
            }
        }

        return 1u << phrase.Length;
    }

    private static bool Fits(string word, string token) =>
        word[0] == '#' ? IsNumber(token, word.AsSpan(1))
        : word[^1] == '*' ? token.AsSpan().StartsWith(word.AsSpan(0, word.Length - 1), StringComparison.Ordinal)
        : word == token;

    private static bool IsNumber(string token, ReadOnlySpan<char> range)
    {
        if (!char.IsAsciiDigit(token[0]) || !int.TryParse(token, NumberStyles.None, null, out var number))
        {
            return false;
        }

        var dash = range.IndexOf('-');
        return dash < 0 || (number >= int.Parse(range[..dash]) && number <= int.Parse(range[(dash + 1)..]));
    }
}
