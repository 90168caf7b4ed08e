using System.Numerics.Tensors;
using Microsoft.Extensions.Options;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Matching.Features;
using SmardBot.Matching.Reading;
using SmardBot.Matching.Training;

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
    public string Engine => EngineName;

    /// <summary>Changes with the code (the number) and with the thesaurus of everyday English.</summary>
    internal static string EngineName => "linear-svm/4-" + EverydayEnglish.Version;

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
        var extractor = new FeatureExtractor(
            examples.Vocabulary, options.Value.EverydayEnglish, options.Value.RepairSpelling ? KnownWords.Of(examples, options.Value.EverydayEnglish) : []);
        var builder = new FeatureSpaceBuilder(extractor, examples.Examples, targets, labels.Length);
        var (space, shared) = builder.Build(
            targets.Length > options.Value.PruneFrom ? 2 : 1, WeightRows.MostFeatures(labels.Length, options.Value.MostMegabytes), cancellation);
        var vectors = Array.ConvertAll(builder.Vectorize(space, cancellation), vector => vector.SplitAt(shared));
        var problem = new SvmProblem(
            Array.ConvertAll(vectors, vector => vector.Before),
            Array.ConvertAll(vectors, vector => vector.From.SquaredNorm),
            targets,
            [.. examples.Examples.Select((example, i) => example.AlsoRight.Where(labelOf.ContainsKey).Select(label => labelOf[label]).Where(label => label != targets[i]).ToArray())],
            [.. labels.Index().Select(label => targets.Count(target => target == label.Index))],
            shared);
        var rows = new WeightRows(space.Size, labels.Length);
        Parallel.For(
            0,
            WeightRows.CellsFor(labels.Length),
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => new LinearSvm(problem, options.Value),
            (slice, _, learner) =>
            {
                learner.Train(slice * LabelSlice.Width, cancellation);
                Keep(learner, slice, shared, vectors, rows);
                return learner;
            },
            _ => { });
        return new LinearTextClassifier(labels, extractor, space, rows);
    }

    private static void Keep(LinearSvm learner, int slice, int shared, (SparseVector Before, SparseVector From)[] vectors, WeightRows rows)
    {
        for (var feature = 0; feature < shared; feature++)
        {
            rows.Set(feature, slice, learner.Weights.Row(feature));
        }

        Span<float> own = stackalloc float[LabelSlice.Width];
        for (var example = 0; example < vectors.Length; example++)
        {
            var duals = learner.Duals.AsSpan(example * LabelSlice.Width, LabelSlice.Width);
            foreach (var (i, feature) in vectors[example].From.Columns.Index())
            {
                TensorPrimitives.Multiply(duals, vectors[example].From.Values[i], own);
                rows.Set(feature, slice, own);
            }
        }
    }
}
