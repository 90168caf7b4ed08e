using System.Runtime.InteropServices;
using SmardBot.Core.Language;

namespace SmardBot.Matching;

/// <summary>
/// Counts the features of a text in three blocks: words (stems and their unordered pairs), characters (2- to 4-grams of
/// the folded text, spaces included) and concepts (alone and in pairs).
/// </summary>
internal sealed class FeatureExtractor(Vocabulary vocabulary)
{
    /// <summary>The blocks, each normalised on its own.</summary>
    public const int Blocks = 3;

    /// <summary>What the blocks look at.</summary>
    public static readonly IReadOnlyList<string> BlockNames = ["words", "characters", "concepts"];

    private const int MostWords = 40;
    private const int MostCharacters = 400;

    private readonly TextAnalyzer analyzer = new(vocabulary);

    /// <summary>What is known of the words of the field.</summary>
    public Vocabulary Vocabulary { get; } = vocabulary;

    /// <summary>The counts by feature, a dictionary a block.</summary>
    public Dictionary<ulong, int>[] Count(string text)
    {
        var analyzed = analyzer.Analyze(text.Length > 4000 ? text[..4000] : text);
        return [Words(analyzed.Stems), Characters(analyzed.Folded), Concepts(analyzed.Concepts)];
    }

    private static Dictionary<ulong, int> Words(IReadOnlyList<string> stems)
    {
        var counts = new Dictionary<ulong, int>();
        var hashes = new List<ulong>();
        foreach (var stem in stems.Take(MostWords))
        {
            hashes.Add(FeatureHash.Of('w', stem));
        }

        AddAlone(counts, hashes);
        AddPairs(counts, 'p', [.. hashes.Distinct()]);
        return counts;
    }

    private static Dictionary<ulong, int> Characters(string folded)
    {
        var counts = new Dictionary<ulong, int>();
        var text = folded.AsSpan(0, Math.Min(folded.Length, MostCharacters));
        for (var length = 2; length <= 4; length++)
        {
            for (var start = 0; start + length <= text.Length; start++)
            {
                Increment(counts, FeatureHash.Of('c', text.Slice(start, length)));
            }
        }

        return counts;
    }

    private static Dictionary<ulong, int> Concepts(IReadOnlyList<string> concepts)
    {
        var counts = new Dictionary<ulong, int>();
        List<ulong> hashes = [.. concepts.Select(concept => FeatureHash.Of('k', concept))];
        AddAlone(counts, hashes);
        AddPairs(counts, 'q', hashes);
        return counts;
    }

    private static void AddAlone(Dictionary<ulong, int> counts, List<ulong> hashes)
    {
        foreach (var hash in hashes)
        {
            Increment(counts, hash);
        }
    }

    private static void AddPairs(Dictionary<ulong, int> counts, char kind, List<ulong> hashes)
    {
        for (var i = 0; i < hashes.Count; i++)
        {
            for (var j = i + 1; j < hashes.Count; j++)
            {
                Increment(counts, FeatureHash.Pair(kind, hashes[i], hashes[j]));
            }
        }
    }

    private static void Increment(Dictionary<ulong, int> counts, ulong feature) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
}
