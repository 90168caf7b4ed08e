using System.Numerics.Tensors;
using Microsoft.Extensions.Options;
using Microsoft.ML;
using SmardBot.Classifier.Features;
using SmardBot.Classifier.Learning;
using SmardBot.Classifier.Reading;
using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Classifier;

/// <summary>The engine: our reading and features and the sentence encoder's vectors as columns, a linear learner of ML.NET behind them. Deterministic.</summary>
public sealed class TextClassifierTrainer(IOptions<LearningOptions> options, ITextEncoder encoder) : ITextClassifierTrainer
{
    /// <summary>With the default options and words alone.</summary>
    public TextClassifierTrainer()
        : this(Options.Create(new LearningOptions()), NoEncoder.Instance)
    {
    }

    /// <summary>Changes with the code (the number), the options, the thesaurus of everyday English and the encoder.</summary>
    public string Engine => FormattableString.Invariant(
        $"mlnet-sdca/1-{options.Value.Rounds}-{options.Value.Cost}-{options.Value.EncoderWeight}-{options.Value.PruneFrom}-{options.Value.Seed}-{EverydayEnglish.Version}-{encoder.Name}");

    /// <inheritdoc/>
    public ITextEncoder Encoder => encoder;

    /// <inheritdoc/>
    public ITextClassifier Load(Stream stream) => TextClassifier.Load(stream, Engine, encoder);

    /// <inheritdoc/>
    public ITextClassifier Train(TrainingSet examples, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
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
        var space = builder.Build(
            targets.Length > options.Value.PruneFrom ? 2 : 1, WeightRows.MostFeatures(labels.Length, options.Value.MostMegabytes), cancellation);
        var vectors = encoder.EncodeExamples([.. examples.Examples.Select(example => example.ToEncode)], cancellation: cancellation);
        foreach (var vector in vectors)
        {
            TensorPrimitives.Multiply(vector, options.Value.EncoderWeight, vector);
        }

        int[][] alsoRight = [.. examples.Examples.Select((example, i) => example.AlsoRight.Where(labelOf.ContainsKey).Select(label => labelOf[label]).Where(label => label != targets[i]).ToArray())];
        var problem = new LearningProblem(builder.Vectorize(space, cancellation), space.Size, vectors, targets, alsoRight, labels.Length);
        var (model, input) = Learner.Train(problem, options.Value, cancellation);
        return TextClassifier.Of(Engine, labels, extractor, space, encoder, options.Value.EncoderWeight, model, TransformerFile.Write(new MLContext(), model, input));
    }
}
