using System.Runtime.InteropServices;
using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Matching;

/// <summary>The words of a training set, and how much of a message is among them.</summary>
internal sealed class KnownWords
{
    private const double MostStrange = 4;

    private readonly TextAnalyzer analyzer;
    private readonly Dictionary<string, Counts> examplesOf = new(StringComparer.Ordinal);

    /// <summary>Counts in how many examples each stem stands.</summary>
    public KnownWords(TrainingSet set)
    {
        analyzer = new TextAnalyzer(set.Vocabulary);
        foreach (var example in set.Examples)
        {
            var isEntry = Labels.IsEntry(example.Label);
            foreach (var stem in analyzer.Analyze(example.Text).Stems.Distinct(StringComparer.Ordinal))
            {
                ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(examplesOf, stem, out _);
                counts = counts.Add(isEntry, 1);
            }
        }
    }

    private KnownWords(Vocabulary vocabulary, BinaryReader reader)
    {
        analyzer = new TextAnalyzer(vocabulary);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            examplesOf[reader.ReadString()] = new Counts(reader.ReadInt32(), reader.ReadInt32());
        }
    }

    /// <summary>Writes the counts.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(examplesOf.Count);
        foreach (var (stem, counts) in examplesOf)
        {
            writer.Write(stem);
            writer.Write(counts.Entries);
            writer.Write(counts.Outside);
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static KnownWords Load(Vocabulary vocabulary, BinaryReader reader) => new(vocabulary, reader);

    /// <summary>What is known of a text's words.</summary>
    /// <param name="text">The message.</param>
    /// <param name="ownLabel">The label of a text that is an example itself, so that it does not count for itself; else null.</param>
    public WordEvidence Of(string text, string? ownLabel = null)
    {
        var analyzed = analyzer.Analyze(text);
        int unknown = 0, foreign = 0;
        var strangest = 0.0;
        foreach (var stem in analyzed.Stems)
        {
            var counts = examplesOf.GetValueOrDefault(stem);
            if (ownLabel is not null)
            {
                counts = counts.Add(Labels.IsEntry(ownLabel), -1);
            }

            unknown += counts.Entries + counts.Outside == 0 ? 1 : 0;
            foreign += counts.Entries == 0 ? 1 : 0;
            strangest = Math.Max(strangest, Math.Log((counts.Outside + 0.5) / (counts.Entries + 0.5)));
        }

        var all = Math.Max(1.0, analyzed.Stems.Count);
        return analyzed.Stems.Count == 0
            ? new WordEvidence(1, 1, 0, 0, 0)
            : new WordEvidence(unknown / all, foreign / all, Math.Min(strangest, MostStrange), analyzed.Stems.Count, analyzed.Concepts.Count);
    }

    /// <summary>In how many examples of entries, and of what must not be answered, a stem stands.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Counts(int Entries, int Outside)
    {
        public Counts Add(bool isEntry, int by) => isEntry ? this with { Entries = Entries + by } : this with { Outside = Outside + by };
    }
}
