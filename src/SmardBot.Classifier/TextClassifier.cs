using System.Numerics.Tensors;
using Microsoft.ML;
using SmardBot.Classifier.Features;
using SmardBot.Classifier.Learning;
using SmardBot.Classifier.Reading;
using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Classifier;

/// <summary>
/// Scores a text by the weights that ML.NET learned, a row of labels a feature: one multiply-add of all labels for each feature of
/// the text. An engine for single predictions of ML.NET is not thread-safe and has no views; the weights read out of its model are
/// and have.
/// </summary>
internal sealed class TextClassifier : ITextClassifier
{
    private const string EncoderView = "encoder";

    [ThreadStatic]
    private static Memory? memory;

    private readonly string engine;
    private readonly string[] labels;
    private readonly FeatureExtractor extractor;
    private readonly FeatureSpace space;
    private readonly ITextEncoder encoder;
    private readonly float encoderWeight;
    private readonly byte[] model;
    private readonly WeightRows rows;
    private readonly float[] biases;

    /// <summary>Takes what was learned.</summary>
    /// <param name="engine">The engine that it was learned by.</param>
    /// <param name="labels">The labels in the order of the model's.</param>
    /// <param name="extractor">Reads messages.</param>
    /// <param name="space">Makes vectors of what was read.</param>
    /// <param name="encoder">Makes vectors of what is meant.</param>
    /// <param name="encoderWeight">How much these weigh.</param>
    /// <param name="model">The entries of ML.NET's model file, for <see cref="Save"/>.</param>
    /// <param name="rows">Its weights.</param>
    /// <param name="biases">Its biases.</param>
    private TextClassifier(
        string engine, string[] labels, FeatureExtractor extractor, FeatureSpace space, ITextEncoder encoder, float encoderWeight, byte[] model, WeightRows rows, float[] biases)
    {
        this.engine = engine;
        this.labels = labels;
        this.extractor = extractor;
        this.space = space;
        this.encoder = encoder;
        this.encoderWeight = encoderWeight;
        this.model = model;
        this.rows = rows;
        this.biases = biases;
        Views = encoder.Dimensions == 0 ? FeatureBlocks.Names : [.. FeatureBlocks.Names, EncoderView];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Labels => labels;

    /// <inheritdoc/>
    public IReadOnlyList<string> Views { get; }

    /// <summary>Takes a trained model of ML.NET.</summary>
    public static TextClassifier Of(
        string engine, string[] labels, FeatureExtractor extractor, FeatureSpace space, ITextEncoder encoder, float encoderWeight, ITransformer model, byte[] file)
    {
        var (rows, biases) = Learner.Read(model, space.Size + encoder.Dimensions, labels.Length);
        return new TextClassifier(engine, labels, extractor, space, encoder, encoderWeight, file, rows, biases);
    }

    /// <inheritdoc/>
    public void Score(string text, Span<float> scores) => Score(text, scores, []);

    /// <inheritdoc/>
    public void Score(string text, Span<float> scores, Span<float> views) =>
        Score(text, encoder.Dimensions == 0 ? [] : encoder.Encode([text])[0], scores, views);

    /// <inheritdoc/>
    public void Score(string text, ReadOnlySpan<float> vector, Span<float> scores, Span<float> views)
    {
        scores = scores[..labels.Length];
        var read = Read(text);
        biases.CopyTo(scores);
        for (var block = 0; block < Views.Count; block++)
        {
            var padded = read.Scores(rows.PaddedLabels);
            if (block < FeatureBlocks.Count)
            {
                Add(read.Vector, block, padded);
            }
            else
            {
                Add(vector, padded);
            }

            if (!views.IsEmpty)
            {
                padded[..labels.Length].CopyTo(views[(block * labels.Length)..]);
            }

            TensorPrimitives.Add(scores, padded[..labels.Length], scores);
        }

        // Ahead of the mean of all labels: how far the best is ahead of it tells what is outside far better than its height alone.
        TensorPrimitives.Subtract(scores, TensorPrimitives.Sum<float>(scores) / labels.Length, scores);
    }

    /// <inheritdoc/>
    public void Save(Stream stream) => ClassifierFile.Write(stream, writer =>
    {
        writer.Write(engine);
        writer.WriteTexts(labels);
        writer.WriteVocabulary(extractor.Vocabulary);
        writer.Write(extractor.IsEveryday);
        writer.WriteTexts(extractor.KnownWords);
        space.Save(writer);
        writer.Write(encoderWeight);
        writer.WriteArray<byte>(model);
    });

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="UnreadableClassifierException">It is damaged or of another engine.</exception>
    public static TextClassifier Load(Stream stream, string engine, ITextEncoder encoder) => ClassifierFile.Read(stream, reader =>
    {
        var saved = reader.ReadString();
        if (saved != engine)
        {
            throw new UnreadableClassifierException($"The saved classifier was made by the engine '{saved}', this one is '{engine}'; train it anew.");
        }

        var labels = reader.ReadTexts();
        var extractor = new FeatureExtractor(reader.ReadVocabulary(), reader.ReadBoolean(), reader.ReadTexts());
        var space = FeatureSpace.Load(reader);
        var encoderWeight = reader.ReadSingle();
        var file = reader.ReadArray<byte>();
        return Of(engine, labels, extractor, space, encoder, encoderWeight, TransformerFile.Read(file, new MLContext()), file);
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

    private void Add(ReadOnlySpan<float> vector, Span<float> scores)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            rows.AddTo(scores, space.Size + i, encoderWeight * vector[i]);
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
