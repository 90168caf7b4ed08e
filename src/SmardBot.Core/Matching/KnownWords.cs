using System.Runtime.InteropServices;
using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Matching;

/// <summary>The words of a training set, and how much of a message is among them.</summary>
internal sealed class KnownWords
{
    private const double MostStrange = 4;

    /// <summary>A word of so few questions of entries may be a slip there; it is no word of ours.</summary>
    private const int HardlyOurs = 3;

    private readonly TextAnalyzer analyzer;
    private readonly HashSet<string> outside;
    private readonly HashSet<string> subject;
    private readonly Dictionary<string, Counts> examplesOf = new(StringComparer.Ordinal);

    /// <summary>Counts in how many examples each stem stands.</summary>
    public KnownWords(TrainingSet set)
        : this(set.Vocabulary)
    {
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

    private KnownWords(Vocabulary vocabulary)
    {
        analyzer = new TextAnalyzer(vocabulary);
        outside = vocabulary.OutsideConcepts.ToHashSet(StringComparer.Ordinal);
        subject = vocabulary.Subject.ToHashSet(StringComparer.Ordinal);
    }

    private KnownWords(Vocabulary vocabulary, BinaryReader reader)
        : this(vocabulary)
    {
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
        var whole = analyzer.Analyze(text);
        int unknown = 0, foreign = 0;
        var (strangest, subjects) = (0.0, default(SubjectEvidence));
        foreach (var sentence in MessageSplitter.Sentences(text))
        {
            var analyzed = analyzer.Analyze(sentence);
            var words = analyzed.Folded.Split(' ');
            for (var i = 0; i < analyzed.Stems.Count; i++)
            {
                var counts = CountsOf(analyzed.Stems[i], ownLabel);
                unknown += counts.Entries + counts.Outside == 0 ? 1 : 0;
                foreign += counts.Entries == 0 ? 1 : 0;
                strangest = Math.Max(strangest, counts.Strangeness);
                subjects = counts.Entries < HardlyOurs ? subjects.With(counts.Entries + counts.Outside == 0, counts.Strangeness, words, i) : subjects;
            }
        }

        var all = Math.Max(1.0, whole.Stems.Count);
        var ours = whole.Folded.Split(' ').Any(subject.Contains);
        return whole.Stems.Count == 0
            ? new WordEvidence(1, 1, 0, 0, 0, default)
            : new WordEvidence(
                Math.Min(1, unknown / all), Math.Min(1, foreign / all), Math.Min(strangest, MostStrange), whole.Stems.Count, whole.Concepts.Count,
                subjects.Capped(MostStrange) with { NamesOurs = ours, NamesOther = whole.Concepts.Any(outside.Contains) });
    }

    private Counts CountsOf(string stem, string? ownLabel)
    {
        var counts = examplesOf.GetValueOrDefault(stem);
        return ownLabel is null ? counts : counts.Add(Labels.IsEntry(ownLabel), -1);
    }

    /// <summary>In how many examples of entries, and of what must not be answered, a stem stands.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Counts(int Entries, int Outside)
    {
        /// <summary>The log of how much more it stands in what must not be answered than in questions of entries.</summary>
        public double Strangeness => Math.Log((Outside + 0.5) / (Entries + 0.5));

        public Counts Add(bool isEntry, int by) => isEntry ? this with { Entries = Entries + by } : this with { Outside = Outside + by };
    }
}
