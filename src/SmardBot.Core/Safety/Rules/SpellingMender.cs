namespace SmardBot.Core.Safety.Rules;

/// <summary>
/// Reads a word that nobody knows as the danger word that is one slip away: a letter missing, doubled, wrong or swapped
/// with its neighbour, or two words run together.
/// </summary>
/// <remarks>Candidates come from an index of deletions, as in SymSpell (Wolf Garbe, 2012); distance as Damerau (1964), at most 1.</remarks>
internal sealed class SpellingMender
{
    private const int ShortestMended = 4;
    private const int ShortestJoined = 7;

    private readonly HashSet<string> targets;
    private readonly HashSet<string> known;
    private readonly Dictionary<string, string> byDeletion = new(StringComparer.Ordinal);

    /// <summary>Takes the words that rules are made of, and every other word that is right as it stands.</summary>
    public SpellingMender(IEnumerable<string> ruleWords, IEnumerable<string> knownWords)
    {
        targets = ruleWords.ToHashSet(StringComparer.Ordinal);
        known = new HashSet<string>(knownWords.Concat(targets), StringComparer.Ordinal);
        foreach (var word in targets.Where(word => word.Length >= ShortestMended && word.All(char.IsAsciiLetter)).Order(StringComparer.Ordinal))
        {
            byDeletion.TryAdd(word, word);
            foreach (var shorter in Deletions(word))
            {
                byDeletion.TryAdd(shorter, word);
            }
        }
    }

    /// <summary>Mends the words of a message in place.</summary>
    public List<RuleToken> Mend(List<RuleToken> text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            var word = text[i].Text;
            if (word.Length < ShortestMended || known.Contains(word) || !word.All(char.IsAsciiLetter))
            {
                continue;
            }

            if (Nearest(word) is { } meant)
            {
                text[i] = text[i] with { Text = meant };
            }
            else if (word.Length >= ShortestJoined && Joined(word) is { } at and > 0)
            {
                text[i] = text[i] with { Text = word[..at] };
                text.Insert(i + 1, text[i] with { Text = word[at..] });
            }
        }

        return text;
    }

    private string? Nearest(string word)
    {
        if (byDeletion.TryGetValue(word, out var longer) && IsOneSlip(word, longer))
        {
            return longer;
        }

        foreach (var shorter in Deletions(word))
        {
            if (byDeletion.TryGetValue(shorter, out var candidate) && candidate[0] == word[0] && IsOneSlip(word, candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private int Joined(string word)
    {
        for (var at = 3; at <= word.Length - 3; at++)
        {
            if (targets.Contains(word[..at]) && targets.Contains(word[at..]))
            {
                return at;
            }
        }

        return 0;
    }

    private static IEnumerable<string> Deletions(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
        }
    }

    /// <summary>Whether two words differ by one insertion, deletion, replacement or swap of neighbours.</summary>
    public static bool IsOneSlip(string first, string second)
    {
        var same = 0;
        while (same < first.Length && same < second.Length && first[same] == second[same])
        {
            same++;
        }

        var a = first.AsSpan(same);
        var b = second.AsSpan(same);
        return (a.Length, b.Length) switch
        {
            (0, 0) => true,
            _ when a.Length == b.Length + 1 => a[1..].SequenceEqual(b),
            _ when b.Length == a.Length + 1 => b[1..].SequenceEqual(a),
            _ when a.Length == b.Length => a[1..].SequenceEqual(b[1..])
                || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..])),
            _ => false,
        };
    }
}
