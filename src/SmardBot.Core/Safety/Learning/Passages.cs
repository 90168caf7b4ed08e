using SmardBot.Core.Safety.Rules;

namespace SmardBot.Core.Safety.Learning;

/// <summary>Cuts a message into passages, so that a cry for help is heard in the middle of other talk.</summary>
internal static class Passages
{
    private const int ShortWindow = 12;
    private const int LongWindow = 24;

    /// <summary>The whole first, then sentences and overlapping windows; the end is exclusive. None twice.</summary>
    public static IEnumerable<(int Start, int End)> Of(IReadOnlyList<RuleToken> words)
    {
        var seen = new HashSet<(int, int)>();
        return All(words).Where(seen.Add);
    }

    private static IEnumerable<(int Start, int End)> All(IReadOnlyList<RuleToken> words)
    {
        yield return (0, words.Count);
        var start = 0;
        for (var i = 1; i <= words.Count; i++)
        {
            if (i == words.Count || words[i].Sentence != words[start].Sentence)
            {
                yield return (start, i);
                start = i;
            }
        }

        foreach (var size in (int[])[ShortWindow, LongWindow])
        {
            for (var first = 0; first + size < words.Count + (size / 3); first += size / 3)
            {
                yield return (Math.Min(first, Math.Max(0, words.Count - size)), Math.Min(words.Count, first + size));
            }
        }
    }
}
