using System.Collections.Concurrent;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace SmardBot.MLNet.Features;

/// <summary>
/// Runs the pipeline on single messages. Thread-safe: a prediction engine is not, so each is lent to one caller at a time and
/// comes back to a pool that grows to as many as are asked for at once.
/// </summary>
internal sealed class Featurizer(TextRowReader reader, ITransformer transformer, FeatureBlock[] blocks)
{
    private readonly MLContext ml = new();
    private readonly ConcurrentBag<PredictionEngine<TextRow, FeatureRow>> engines = [];
    private readonly Lock making = new();

    /// <summary>Makes rows of messages.</summary>
    public TextRowReader Reader { get; } = reader;

    /// <summary>The trained transforms.</summary>
    public ITransformer Transformer { get; } = transformer;

    /// <summary>The blocks in the order of their features.</summary>
    public FeatureBlock[] Blocks { get; } = blocks;

    /// <summary>How many features there are.</summary>
    public int Size { get; } = blocks.Sum(block => block.Size);

    /// <summary>The features of a message.</summary>
    public VBuffer<float> Transform(string text)
    {
        var row = Reader.Read(text);
        var engine = engines.TryTake(out var free) ? free : Make();
        try
        {
            return engine.Predict(row).Features;
        }
        finally
        {
            engines.Add(engine);
        }
    }

    private PredictionEngine<TextRow, FeatureRow> Make()
    {
        lock (making)
        {
            return ml.Model.CreatePredictionEngine<TextRow, FeatureRow>(Transformer);
        }
    }
}
