using SmardBot.Classifier.Reading;
using SmardBot.Core.Language;

namespace SmardBot.Classifier.Features;

/// <summary>Counts the features of a message in its <see cref="FeatureBlock"/>s. Thread-safe.</summary>
internal sealed class FeatureExtractor(Vocabulary vocabulary, bool isEveryday, IReadOnlyList<string> knownWords)
{
    private const int LongestGram = 4;
    private const int ShortestGram = 2;

    /// <summary>Words further apart make no pair: only long messages have such, and there everything would pair with everything.</summary>
    private const int FurthestPair = 40;

    private readonly MessageReader reader = new(vocabulary, isEveryday, new SpellingRepair(knownWords));

    /// <summary>What is known of the words of the field.</summary>
    public Vocabulary Vocabulary { get; } = vocabulary;

    /// <summary>Whether the concepts of everyday English count as well.</summary>
    public bool IsEveryday { get; } = isEveryday;

    /// <summary>The words that need no repair, the most frequent first; empty where nothing is repaired.</summary>
    public IReadOnlyList<string> KnownWords { get; } = knownWords;

    /// <summary>Counts.</summary>
    /// <param name="text">The message as written.</param>
    /// <param name="message">Memory for what is read.</param>
    /// <param name="counts">Receives the features.</param>
    public void Count(string text, Message message, FeatureCounts counts)
    {
        reader.Read(text, message);
        counts.Clear();
        AddWithPairs(counts, FeatureBlock.Words, message.Words);
        counts.End(FeatureBlock.Words);
        AddGrams(counts, message.Characters);
        counts.End(FeatureBlock.Characters);
        AddWithPairs(counts, FeatureBlock.Meanings, message.Meanings);
        counts.End(FeatureBlock.Meanings);
        AddWithPairs(counts, FeatureBlock.Concepts, message.Concepts);
        counts.End(FeatureBlock.Concepts, message.Plain);
    }

    private static void AddWithPairs(FeatureCounts counts, FeatureBlock block, ReadOnlySpan<ulong> items)
    {
        var (alone, pair) = (((ulong)block * 2) + 1, ((ulong)block * 2) + 2);
        Span<ulong> different = stackalloc ulong[Message.MostMeanings];
        var count = 0;
        foreach (var item in items)
        {
            counts.Add(FeatureHash.Combine(alone, item));
            if (!different[..count].Contains(item))
            {
                different[count++] = item;
            }
        }

        for (var i = 0; i < count; i++)
        {
            var last = Math.Min(count, i + 1 + FurthestPair);
            for (var j = i + 1; j < last; j++)
            {
                counts.Add(FeatureHash.Pair(pair, different[i], different[j]));
            }
        }
    }

    private static void AddGrams(FeatureCounts counts, ReadOnlySpan<char> characters)
    {
        const ulong Alone = ((ulong)FeatureBlock.Characters * 2) + 1;
        for (var start = 0; start + ShortestGram <= characters.Length; start++)
        {
            var hash = FeatureHash.Append(FeatureHash.Empty, characters[start]);
            for (var next = start + 1; next < Math.Min(start + LongestGram, characters.Length); next++)
            {
                hash = FeatureHash.Append(hash, characters[next]);
                counts.Add(FeatureHash.Combine(Alone, hash));
            }
        }
    }
}
