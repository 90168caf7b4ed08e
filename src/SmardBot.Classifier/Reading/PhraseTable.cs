using SmardBot.Classifier.Features;

namespace SmardBot.Classifier.Reading;

/// <summary>Finds phrases in a sequence of word hashes, the longest at each place, without making garbage.</summary>
/// <typeparam name="T">One of the things that a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<ulong, int> steps = [];
    private readonly List<T[]> meanings = [[]];

    /// <summary>Adds what a phrase stands for; an empty phrase is ignored.</summary>
    public void Add(IEnumerable<ulong> words, T meaning)
    {
        var node = 0;
        foreach (var word in words)
        {
            var step = FeatureHash.Combine((ulong)node, word);
            if (!steps.TryGetValue(step, out var next))
            {
                steps[step] = next = meanings.Count;
                meanings.Add([]);
            }

            node = next;
        }

        if (node != 0 && !meanings[node].Contains(meaning))
        {
            meanings[node] = [.. meanings[node], meaning];
        }
    }

    /// <summary>How many words the longest phrase at a place has (0 for none), and what it stands for.</summary>
    public int LongestAt(ReadOnlySpan<ulong> words, int start, out T[] found)
    {
        found = meanings[0];
        var (node, longest) = (0, 0);
        for (var i = start; i < words.Length && steps.TryGetValue(FeatureHash.Combine((ulong)node, words[i]), out node); i++)
        {
            if (meanings[node].Length > 0)
            {
                found = meanings[node];
                longest = i - start + 1;
            }
        }

        return longest;
    }
}
