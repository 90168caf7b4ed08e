using System.Numerics.Tensors;
using Microsoft.ML;
using SmardBot.Core.Matching.Classifying;
using SmardBot.MLNet.Features;
using SmardBot.MLNet.Learning;
using SmardBot.MLNet.Saving;

namespace SmardBot.MLNet;

/// <summary>Scores a text by the transforms and the linear weights that ML.NET learned.</summary>
internal sealed class MLNetTextClassifier(string engine, string[] labels, Featurizer featurizer, LinearWeights weights) : ITextClassifier
{
    private const int OnStack = 512;

    private readonly string[] views = [.. featurizer.Blocks.Select(block => block.Name)];

    /// <inheritdoc/>
    public IReadOnlyList<string> Labels => labels;

    /// <inheritdoc/>
    public IReadOnlyList<string> Views => views;

    /// <inheritdoc/>
    public void Score(string text, Span<float> scores) => Score(text, scores, []);

    /// <inheritdoc/>
    public void Score(string text, Span<float> scores, Span<float> views)
    {
        scores = scores[..labels.Length];
        var features = featurizer.Transform(text);
        var values = features.GetValues();
        var columns = features.GetIndices();
        Span<float> part = labels.Length <= OnStack ? stackalloc float[labels.Length] : new float[labels.Length];
        weights.Begin(scores);
        var (next, end) = (0, 0);
        for (var block = 0; block < featurizer.Blocks.Length; block++)
        {
            end += featurizer.Blocks[block].Size;
            part.Clear();
            for (; next < values.Length && Column(columns, next) < end; next++)
            {
                weights.AddTo(part, Column(columns, next), values[next]);
            }

            if (!views.IsEmpty)
            {
                part.CopyTo(views[(block * labels.Length)..]);
            }

            TensorPrimitives.Add(scores, part, scores);
        }

        // Ahead of the mean of all labels: how far the best is ahead of it tells what is outside far better than its height alone.
        TensorPrimitives.Subtract(scores, TensorPrimitives.Sum<float>(scores) / labels.Length, scores);
    }

    /// <inheritdoc/>
    public void Save(Stream stream) => ClassifierFile.Write(stream, writer =>
    {
        var ml = new MLContext();
        writer.Write(engine);
        writer.WriteTexts(labels);
        writer.WriteVocabulary(featurizer.Reader.Vocabulary);
        writer.WriteTexts(views);
        writer.WriteArray<int>([.. featurizer.Blocks.Select(block => block.Size)]);
        TransformerFile.Write(writer, ml, featurizer.Transformer, ml.Data.LoadFromEnumerable<TextRow>([]).Schema);
        weights.Save(writer);
    });

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="UnreadableClassifierException">It is damaged or of another engine.</exception>
    public static MLNetTextClassifier Load(Stream stream, string engine) => ClassifierFile.Read(stream, reader =>
    {
        var saved = reader.ReadString();
        if (saved != engine)
        {
            throw new UnreadableClassifierException($"The saved classifier was made by the engine '{saved}', this one is '{engine}'; train it anew.");
        }

        var labels = reader.ReadTexts();
        var rows = new TextRowReader(reader.ReadVocabulary());
        FeatureBlock[] blocks = [.. reader.ReadTexts().Zip(reader.ReadArray<int>(), (name, size) => new FeatureBlock(name, size))];
        var transformer = TransformerFile.Read(reader, new MLContext());
        return new MLNetTextClassifier(engine, labels, new Featurizer(rows, transformer, blocks), LinearWeights.Load(reader));
    });

    /// <summary>Which feature a value is of; a dense vector names none.</summary>
    private static int Column(ReadOnlySpan<int> columns, int place) => columns.IsEmpty ? place : columns[place];
}
