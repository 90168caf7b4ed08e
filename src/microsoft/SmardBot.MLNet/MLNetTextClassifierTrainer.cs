using Microsoft.Extensions.Options;
using Microsoft.ML;
using Microsoft.ML.Data;
using SmardBot.Core.Matching.Classifying;
using SmardBot.MLNet.Features;
using SmardBot.MLNet.Learning;

namespace SmardBot.MLNet;

/// <summary>The engine of the Microsoft edition: features and a linear learner of ML.NET. Deterministic.</summary>
public sealed class MLNetTextClassifierTrainer(IOptions<MLNetOptions> options) : ITextClassifierTrainer
{
    /// <summary>Changes with the code.</summary>
    private const string Version = "2";

    /// <summary>With the default options.</summary>
    public MLNetTextClassifierTrainer()
        : this(Options.Create(new MLNetOptions()))
    {
    }

    /// <inheritdoc/>
    public string Engine { get; } = FormattableString.Invariant(
        $"mlnet-{options.Value.Learner}/{Version}-{options.Value.Rounds}-{options.Value.L2Regularization}-{options.Value.PruneFrom}-{options.Value.SkippedWords}-{options.Value.Seed}");

    /// <inheritdoc/>
    public ITextClassifier Load(Stream stream) => MLNetTextClassifier.Load(stream, Engine);

    /// <inheritdoc/>
    public ITextClassifier Train(TrainingSet examples, CancellationToken cancellation = default)
    {
        string[] labels = [.. examples.Examples.Select(example => example.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (labels.Length < 2)
        {
            throw new ArgumentException($"A classifier needs at least two labels; these {examples.Examples.Count} examples have {labels.Length}.", nameof(examples));
        }

        var reader = new TextRowReader(examples.Vocabulary);
        // Examples come label by label, and a learner that takes one after the other would have forgotten the first labels by the last.
        var shuffled = examples.Examples.ToArray();
        new Random(options.Value.Seed).Shuffle(shuffled);
        TextRow[] rows = [.. shuffled.Select(example => reader.Read(example.Text))];
        var ml = new MLContext(options.Value.Seed);
        var (transformer, blocks) = FeaturePipeline.Fit(ml, rows, options.Value);
        cancellation.ThrowIfCancellationRequested();
        var featurizer = new Featurizer(reader, transformer, blocks);
        var problem = Problem(ml, shuffled, labels, rows, featurizer);
        var weights = options.Value.Learner is Learner.OneVersusAll or Learner.AveragedPerceptron
            ? OneVersusAll.Train(problem, options.Value, cancellation)
            : MaximumEntropy.Train(problem, options.Value, cancellation);
        return new MLNetTextClassifier(Engine, labels, featurizer, weights);
    }

    private static LearningProblem Problem(MLContext ml, IReadOnlyList<LabelledText> examples, string[] labels, TextRow[] rows, Featurizer featurizer)
    {
        var labelOf = labels.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        int[] targets = [.. examples.Select(example => labelOf[example.Label])];
        var view = featurizer.Transformer.Transform(ml.Data.LoadFromEnumerable(rows));
        return new LearningProblem(
            [.. view.GetColumn<VBuffer<float>>(FeaturePipeline.Output).Select(Copy)],
            targets,
            [.. examples.Select((example, i) => example.AlsoRight.Where(labelOf.ContainsKey).Select(label => labelOf[label]).Where(label => label != targets[i]).ToArray())],
            featurizer.Size,
            labels.Length);
    }

    /// <summary>The cursor of ML.NET fills the same memory for every row.</summary>
    private static VBuffer<float> Copy(VBuffer<float> row)
    {
        VBuffer<float> copy = default;
        row.CopyTo(ref copy);
        return copy;
    }
}
