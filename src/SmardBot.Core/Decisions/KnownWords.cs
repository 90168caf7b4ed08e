using SmardBot.Core.Language;
using SmardBot.Core.Ports;

namespace SmardBot.Core.Decisions;

/// <summary>The words of a training set, and which share of a message's words is not among them.</summary>
internal sealed class KnownWords
{
    private readonly TextAnalyzer analyzer;
    private readonly Dictionary<string, int> examplesOf = new(StringComparer.Ordinal);

    /// <summary>Counts in how many examples each stem stands.</summary>
    public KnownWords(TrainingSet set)
    {
        analyzer = new TextAnalyzer(set.Vocabulary);
        foreach (var stem in set.Examples.SelectMany(example => analyzer.Analyze(example.Text).Stems.Distinct(StringComparer.Ordinal)))
        {
            examplesOf[stem] = examplesOf.GetValueOrDefault(stem) + 1;
        }
    }

    /// <summary>The share, 0 to 1, of a text's stems that stand in no example.</summary>
    /// <param name="text">The message.</param>
    /// <param name="isExample">The text is an example itself, so a word that stands in one example only counts as unknown.</param>
    public double UnknownShare(string text, bool isExample = false)
    {
        var stems = analyzer.Analyze(text).Stems;
        var fewest = isExample ? 2 : 1;
        return stems.Count == 0 ? 1 : stems.Count(stem => examplesOf.GetValueOrDefault(stem) < fewest) / (double)stems.Count;
    }
}
