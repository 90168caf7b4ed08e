using System.Numerics.Tensors;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Matching.Features;
using SmardBot.Matching.Reading;

namespace SmardBot.Matching;

/// <summary>Scores a text by a row of weights a feature: one multiply-add of all labels for each feature of the text.</summary>
internal sealed class LinearTextClassifier(string[] labels, FeatureExtractor extractor, FeatureSpace space, WeightRows rows) : ITextClassifier
{
    [ThreadStatic]
    private static Memory? memory;

    /// <inheritdoc/>
    public IReadOnlyList<string> Labels => labels;

    /// <inheritdoc/>
    public IReadOnlyList<string> Views => FeatureBlocks.Names;

    /// <inheritdoc/>
    public void Score(string text, Span<float> scores) => Score(text, scores, []);

    /// <inheritdoc/>
    public void Score(string text, Span<float> scores, Span<float> views)
    {
        var read = Read(text);
        scores[..labels.Length].Clear();
        for (var block = 0; block < FeatureBlocks.Count; block++)
        {
            var padded = read.Scores(rows.PaddedLabels);
            Add(read.Vector, block, padded);
            if (!views.IsEmpty)
            {
                padded[..labels.Length].CopyTo(views[(block * labels.Length)..]);
            }

            TensorPrimitives.Add(scores[..labels.Length], padded[..labels.Length], scores);
        }

        // Ahead of the mean of all labels: how far the best is ahead of it tells what is outside far better than its height alone.
        TensorPrimitives.Subtract(scores[..labels.Length], TensorPrimitives.Sum<float>(scores[..labels.Length]) / labels.Length, scores);
    }

    /// <inheritdoc/>
    public void Save(Stream stream) => ClassifierFile.Write(stream, writer =>
    {
        writer.Write(LinearTextClassifierTrainer.EngineName);
        writer.WriteTexts(labels);
        writer.WriteVocabulary(extractor.Vocabulary);
        writer.Write(extractor.IsEveryday);
        writer.WriteTexts(extractor.KnownWords);
        space.Save(writer);
        rows.Save(writer);
    });

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="UnreadableClassifierException">It is damaged or of another version.</exception>
    public static LinearTextClassifier Load(Stream stream) => ClassifierFile.Read(stream, reader =>
    {
        var engine = reader.ReadString();
        if (engine != LinearTextClassifierTrainer.EngineName)
        {
            throw new UnreadableClassifierException($"The saved classifier was made by the engine '{engine}', this one is '{LinearTextClassifierTrainer.EngineName}'; train it anew.");
        }

        return new LinearTextClassifier(
            reader.ReadTexts(), new FeatureExtractor(reader.ReadVocabulary(), reader.ReadBoolean(), reader.ReadTexts()), FeatureSpace.Load(reader), WeightRows.Load(reader));
    });

    private Memory Read(string text)
    {
        var read = memory ??= new Memory(new Message(), new FeatureCounts(), new SparseBuffer());
        extractor.Count(text, read.Message, read.Counts);
        space.Vectorize(read.Counts, read.Vector);
        return read;
    }

    private void Add(SparseBuffer vector, int block, Span<float> scores)
    {
        var columns = vector.Columns(block);
        var values = vector.Values(block);
        for (var i = 0; i < columns.Length; i++)
        {
            rows.AddTo(scores, columns[i], values[i]);
        }
    }

    /// <summary>What a thread needs to score, made once, so that a question makes no garbage.</summary>
    private sealed record Memory(Message Message, FeatureCounts Counts, SparseBuffer Vector)
    {
        private float[] scores = [];

        public Span<float> Scores(int length)
        {
            scores = scores.Length < length ? new float[length] : scores;
            var some = scores.AsSpan(0, length);
            some.Clear();
            return some;
        }
    }
}
