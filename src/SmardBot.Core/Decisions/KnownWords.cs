using SmardBot.Core.Language;
using SmardBot.Core.Ports;

namespace SmardBot.Core.Decisions;

/// <summary>The words of a training set, and how much of a message is among them.</summary>
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

    private KnownWords(Vocabulary vocabulary, BinaryReader reader)
    {
        analyzer = new TextAnalyzer(vocabulary);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            examplesOf[reader.ReadString()] = reader.ReadInt32();
        }
    }

    /// <summary>Writes the counts.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(examplesOf.Count);
        foreach (var (stem, examples) in examplesOf)
        {
            writer.Write(stem);
            writer.Write(examples);
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static KnownWords Load(Vocabulary vocabulary, BinaryReader reader) => new(vocabulary, reader);

    /// <summary>What is known of a text's words.</summary>
    /// <param name="text">The message.</param>
    /// <param name="isExample">The text is an example itself, so a word that stands in one example only counts as unknown.</param>
    public WordEvidence Of(string text, bool isExample = false)
    {
        var analyzed = analyzer.Analyze(text);
        var fewest = isExample ? 2 : 1;
        var unknown = analyzed.Stems.Count == 0 ? 1 : analyzed.Stems.Count(stem => examplesOf.GetValueOrDefault(stem) < fewest) / (double)analyzed.Stems.Count;
        return new WordEvidence(unknown, analyzed.Stems.Count, analyzed.Concepts.Count);
    }
}
