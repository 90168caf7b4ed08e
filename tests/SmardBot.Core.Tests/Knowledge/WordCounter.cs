using System.Text;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Tests.Knowledge;

/// <summary>Scores a label by how many of its examples' words a text has: enough to train in no time.</summary>
internal sealed class WordCounter : ITextClassifierTrainer
{
    private int trainings;

    public int Trainings => trainings;

    public string Engine => "test";

    public ITextClassifier Train(TrainingSet examples, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref trainings);
        return new Counted([.. examples.Examples.GroupBy(example => example.Label, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.SelectMany(example => example.Text.Split(' ')).ToHashSet(StringComparer.OrdinalIgnoreCase)))]);
    }

    public ITextClassifier Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return new Counted([.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => (reader.ReadString(), reader.ReadString().Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase)))]);
    }

    private sealed class Counted((string Label, HashSet<string> Words)[] labels) : ITextClassifier
    {
        public IReadOnlyList<string> Labels => [.. labels.Select(label => label.Label)];

        public IReadOnlyList<string> Views => [];

        public void Score(string text, Span<float> scores, Span<float> views) => Score(text, scores);

        public void Score(string text, Span<float> scores)
        {
            var words = text.Split(' ');
            for (var i = 0; i < labels.Length; i++)
            {
                scores[i] = words.Count(labels[i].Words.Contains) / (float)words.Length;
            }
        }

        public void Save(Stream stream)
        {
            using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
            writer.Write(labels.Length);
            foreach (var (label, words) in labels)
            {
                writer.Write(label);
                writer.Write(string.Join(' ', words));
            }
        }
    }
}
