using Microsoft.Extensions.Options;
using SmardBot.Core.Ports;

namespace SmardBot.Matching;

/// <summary>The default engine: one linear support vector machine a label over <see cref="FeatureSpace"/>. Deterministic.</summary>
public sealed class LinearTextClassifierTrainer(IOptions<MatchingOptions> options) : ITextClassifierTrainer
{
    /// <summary>With the default options.</summary>
    public LinearTextClassifierTrainer()
        : this(Options.Create(new MatchingOptions()))
    {
    }

    /// <inheritdoc/>
    public string Engine => "linear-svm/1";

    /// <inheritdoc/>
    public ITextClassifier Load(Stream stream) => LinearTextClassifier.Load(stream);

    /// <inheritdoc/>
    public ITextClassifier Train(TrainingSet examples, CancellationToken cancellation = default)
    {
        string[] labels = [.. examples.Examples.Select(example => example.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (labels.Length < 2)
        {
            throw new ArgumentException($"A classifier needs at least two labels; these {examples.Examples.Count} examples have {labels.Length}.", nameof(examples));
        }

        var labelOf = labels.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        int[] targets = [.. examples.Examples.Select(example => labelOf[example.Label])];
        var extractor = new FeatureExtractor(examples.Vocabulary);
        var counts = new Dictionary<ulong, int>[targets.Length][];
        Parallel.For(0, targets.Length, i => counts[i] = extractor.Count(examples.Examples[i].Text));
        cancellation.ThrowIfCancellationRequested();

        var space = FeatureSpace.Build(counts, targets, labels.Length, targets.Length > options.Value.PruneFrom ? 2 : 1);
        var vectors = Array.ConvertAll(counts, space.Vectorize);
        var norms = Array.ConvertAll(vectors, vector => vector.SquaredNorm());
        var columns = new float[labels.Length][];
        Parallel.For(0, labels.Length, new ParallelOptions { CancellationToken = cancellation }, label =>
            columns[label] = LinearSvm.Train(vectors, norms, i => targets[i] == label, space.Size, options.Value));
        return new LinearTextClassifier(labels, extractor, space, columns);
    }
}
