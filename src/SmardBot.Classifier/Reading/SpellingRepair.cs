using SmardBot.Classifier.Features;
using SmardBot.Core.Language;

namespace SmardBot.Classifier.Reading;

/// <summary>
/// Finds for a word that is not known the most frequent known one that is a single slip away: a letter too many, too few,
/// another, or two changed places. A known word is never touched, nor a short one, nor the first letter.
/// </summary>
/// <remarks>Known words are found by what is left of them without a letter (Garbe's symmetric delete algorithm).</remarks>
internal sealed class SpellingRepair
{
    private const int ShortestWord = 4;

    private readonly HashSet<ulong> known = [];
    private readonly Dictionary<ulong, int> variants = [];

    /// <summary>Takes the known words, the most frequent first; without any nothing is repaired.</summary>
    public SpellingRepair(IReadOnlyList<string> words)
    {
        Words = words;
        for (var i = 0; i < words.Count; i++)
        {
            known.Add(FeatureHash.Of(words[i]));
            if (words[i].Length < ShortestWord)
            {
                continue;
            }

            variants.TryAdd(FeatureHash.Of(words[i]), i);
            for (var place = 1; place < words[i].Length; place++)
            {
                variants.TryAdd(Without(words[i], place), i);
            }
        }
    }

    /// <summary>The known words.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The known word that was meant, or null when the word is known or nothing is near enough.</summary>
    /// <param name="word">A normalised word.</param>
    /// <param name="hash">Its hash.</param>
    public string? Repair(ReadOnlySpan<char> word, ulong hash)
    {
        if (Words.Count == 0 || word.Length < ShortestWord || known.Contains(hash) || word.ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var best = Better(word, hash, int.MaxValue);
        for (var place = 1; place < word.Length; place++)
        {
            best = Better(word, Without(word, place), best);
        }

        return best == int.MaxValue ? null : Words[best];
    }

    private int Better(ReadOnlySpan<char> word, ulong variant, int best) =>
        variants.TryGetValue(variant, out var candidate) && candidate < best && OneSlip.Apart(word, Words[candidate]) ? candidate : best;

    private static ulong Without(ReadOnlySpan<char> word, int place)
    {
        var hash = FeatureHash.Of(word[..place]);
        foreach (var character in word[(place + 1)..])
        {
            hash = FeatureHash.Append(hash, character);
        }

        return hash;
    }
}
