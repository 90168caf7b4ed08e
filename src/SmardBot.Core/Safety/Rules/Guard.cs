namespace SmardBot.Core.Safety.Rules;

/// <summary>What takes the alarm out of a pattern: past tense, a general question, a negation.</summary>
/// <param name="Name">Its name in the files.</param>
/// <param name="Before">Patterns that silence when they stand within <see cref="Reach"/> words before a match, in its sentence.</param>
/// <param name="After">The same, after it.</param>
/// <param name="Around">The same, from before it to shortly after it, the match included.</param>
/// <param name="Anywhere">Patterns that silence when they stand anywhere in its sentence or in the next.</param>
/// <param name="LiftedBy">Patterns that lift the guard when they stand in the sentence or the next (<c>now</c>, <c>again</c>).</param>
internal sealed record Guard(
    string Name,
    IReadOnlyList<Pattern> Before,
    IReadOnlyList<Pattern> After,
    IReadOnlyList<Pattern> Around,
    IReadOnlyList<Pattern> Anywhere,
    IReadOnlyList<Pattern> LiftedBy)
{
    /// <summary>How far before or after a match a guard reaches, in words.</summary>
    public const int Reach = 9;

    /// <summary>Whether it silences a match.</summary>
    public bool Silences(IReadOnlyList<RuleToken> text, int start, int end)
    {
        var (first, last) = Sentence(text, start, end);
        var wide = WithNext(text, last);
        return (Any(Before, text, Math.Max(first, start - Reach), start)
                || Any(After, text, end, Math.Min(last, end + Reach))
                || Any(Around, text, Math.Max(first, start - Reach), Math.Min(last, end + 3))
                || Any(Anywhere, text, first, wide))
            && !Any(LiftedBy, text, first, wide);
    }

    /// <summary>All that silences.</summary>
    public IEnumerable<Pattern> Patterns => Before.Concat(After).Concat(Around).Concat(Anywhere);

    private static bool Any(IReadOnlyList<Pattern> patterns, IReadOnlyList<RuleToken> text, int from, int to)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.MatchesWithin(text, from, to))
            {
                return true;
            }
        }

        return false;
    }

    private static (int First, int Last) Sentence(IReadOnlyList<RuleToken> text, int start, int end)
    {
        while (start > 0 && text[start - 1].Sentence == text[start].Sentence)
        {
            start--;
        }

        return (start, SentenceEnd(text, end));
    }

    private static int SentenceEnd(IReadOnlyList<RuleToken> text, int end)
    {
        while (end < text.Count && end > 0 && text[end].Sentence == text[end - 1].Sentence)
        {
            end++;
        }

        return end;
    }

    private static int WithNext(IReadOnlyList<RuleToken> text, int end) => end < text.Count ? SentenceEnd(text, end + 1) : end;
}
