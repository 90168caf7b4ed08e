namespace SmardBot.Core.Safety.Rules;

/// <summary>A sequence of words, word sets and gaps, as a clinician writes it in the safety files.</summary>
/// <param name="Source">As written, for messages.</param>
/// <param name="Elements">Its pieces, at least one of them positive.</param>
internal sealed record Pattern(string Source, IReadOnlyList<PatternElement> Elements)
{
    /// <summary>The words that it can start with, or null when they cannot be listed.</summary>
    public IEnumerable<string>? FirstWords =>
        Elements[Elements[0].Edge == MessageEdge.Start ? 1 : 0] is { Words: { FirstWords: { } words }, Optional: false, Negative: false } ? words : null;

    /// <summary>The end (exclusive) of the first match that starts at a place, or -1.</summary>
    public int MatchAt(IReadOnlyList<RuleToken> text, int start) => Match(text, start, 0);

    /// <summary>Whether it matches anywhere between two places.</summary>
    public bool MatchesWithin(IReadOnlyList<RuleToken> text, int from, int to)
    {
        for (var start = Math.Max(0, from); start < to; start++)
        {
            var end = Match(text, start, 0);
            if (end >= 0 && end <= to)
            {
                return true;
            }
        }

        return false;
    }

    private int Match(IReadOnlyList<RuleToken> text, int at, int element)
    {
        if (element == Elements.Count)
        {
            return at;
        }

        var (words, gap, optional, negative, edge) = Elements[element];
        if (edge != MessageEdge.None)
        {
            return at == (edge == MessageEdge.Start ? 0 : text.Count) ? Match(text, at, element + 1) : -1;
        }

        if (words is null)
        {
            return MatchGap(text, at, element, gap);
        }

        var lengths = words.LengthsAt(text, at);
        if (negative)
        {
            return lengths == 0 ? Match(text, at, element + 1) : -1;
        }

        for (var length = WordSet.MostWords; length > 0; length--)
        {
            if ((lengths & (1u << length)) != 0 && Match(text, at + length, element + 1) is var end and >= 0)
            {
                return end;
            }
        }

        return optional ? Match(text, at, element + 1) : -1;
    }

    /// <summary>A gap skips no end of a sentence.</summary>
    private int MatchGap(IReadOnlyList<RuleToken> text, int at, int element, int gap)
    {
        for (var skipped = 0; skipped <= gap && at + skipped <= text.Count; skipped++)
        {
            if (skipped > 0 && at > 0 && (at + skipped == text.Count || text[at + skipped].Sentence != text[at - 1].Sentence))
            {
                return -1;
            }

            if (Match(text, at + skipped, element + 1) is var end and >= 0)
            {
                return end;
            }
        }

        return -1;
    }
}
