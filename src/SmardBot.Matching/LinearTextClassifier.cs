using System.Numerics.Tensors;
using SmardBot.Core.Ports;

namespace SmardBot.Matching;

/// <summary>Scores a text by a weight row a feature: one multiply-add of all labels for each feature of the text.</summary>
internal sealed class LinearTextClassifier : ITextClassifier
{
    private readonly FeatureExtractor extractor;
    private readonly FeatureSpace space;
    private readonly float[] rows;

    /// <summary>Takes the weights a label and turns them round, so that a query reads memory in order.</summary>
    public LinearTextClassifier(string[] labels, FeatureExtractor extractor, FeatureSpace space, float[][] columns)
    {
        Labels = labels;
        this.extractor = extractor;
        this.space = space;
        rows = new float[labels.Length * space.Size];
        for (var label = 0; label < labels.Length; label++)
        {
            for (var feature = 0; feature < space.Size; feature++)
            {
                rows[(feature * labels.Length) + label] = columns[label][feature];
            }
        }
    }

    private LinearTextClassifier(string[] labels, FeatureExtractor extractor, FeatureSpace space, float[] rows)
    {
        Labels = labels;
        this.extractor = extractor;
        this.space = space;
        this.rows = rows;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static LinearTextClassifier Load(Stream stream) => ClassifierFile.Read(stream, reader => new LinearTextClassifier(
        reader.ReadTexts(), new FeatureExtractor(reader.ReadVocabulary()), FeatureSpace.Load(reader), reader.ReadArray<float>()));

    /// <inheritdoc/>
    public void Save(Stream stream) => ClassifierFile.Write(stream, writer =>
    {
        writer.WriteTexts(Labels);
        writer.WriteVocabulary(extractor.Vocabulary);
        space.Save(writer);
        writer.WriteArray<float>(rows);
    });

    /// <inheritdoc/>
    public IReadOnlyList<string> Views => FeatureExtractor.BlockNames;

    /// <inheritdoc/>
    public void Score(string text, Span<float> scores) => Score(text, scores, new float[Views.Count * Labels.Count]);

    /// <inheritdoc/>
    public void Score(string text, Span<float> scores, Span<float> views)
    {
        scores = scores[..Labels.Count];
        scores.Clear();
        views.Clear();
        Span<int> ends = stackalloc int[FeatureExtractor.Blocks];
        var vector = space.Vectorize(extractor.Count(text), ends);
        var indices = vector.Indices;
        var values = vector.Values;
        for (int block = 0, i = 0; block < ends.Length; block++)
        {
            var view = views.Slice(block * scores.Length, scores.Length);
            for (; i < ends[block]; i++)
            {
                TensorPrimitives.MultiplyAdd(rows.AsSpan(indices[i] * scores.Length, scores.Length), values[i], view, view);
            }

            TensorPrimitives.Add(scores, view, scores);
        }
    }
}
