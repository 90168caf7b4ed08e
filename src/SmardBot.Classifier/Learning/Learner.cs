using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace SmardBot.Classifier.Learning;

/// <summary>The pipeline of ML.NET: the columns side by side, and one linear model of all labels by stochastic dual coordinate ascent.</summary>
/// <remarks>Shalev-Shwartz and Zhang, "Stochastic Dual Coordinate Ascent Methods for Regularized Loss Minimization", JMLR 2013.</remarks>
internal static class Learner
{
    private const string Features = "Features";

    /// <summary>A handful of examples needs more rounds; so many visits of examples at least.</summary>
    private const int FewestVisits = 20_000;

    private const int MostRounds = 200;

    /// <summary>Trains. One thread and a seed: the same examples give the same model.</summary>
    public static (ITransformer Model, DataViewSchema Input) Train(LearningProblem problem, LearningOptions options, CancellationToken cancellation)
    {
        var ml = new MLContext(options.Seed);
        var data = LearningData.Of(ml, problem, options.Seed);
        IEstimator<ITransformer> pipeline = problem.MeaningCount == 0
            ? ml.Transforms.CopyColumns(Features, nameof(LearningRow.Lexical))
            : ml.Transforms.Concatenate(Features, nameof(LearningRow.Lexical), nameof(LearningRow.Meaning));
        pipeline = pipeline
            .AppendCacheCheckpoint(ml) // The trainer shuffles between rounds what is cached, and only that.
            .Append(ml.MulticlassClassification.Trainers.SdcaNonCalibrated(new SdcaNonCalibratedMulticlassTrainer.Options
            {
                FeatureColumnName = Features,
                LabelColumnName = nameof(LearningRow.Label),
                ExampleWeightColumnName = nameof(LearningRow.Weight),
                Loss = new SmoothedHingeLoss(1),
                L1Regularization = 0,
                L2Regularization = 1 / (options.Cost * problem.Targets.Length),
                MaximumNumberOfIterations = Math.Clamp(FewestVisits / problem.Targets.Length, options.Rounds, MostRounds),
                ConvergenceCheckFrequency = MostRounds + 1, // A check costs as much as a round.
                NumberOfThreads = 1, // More of them give another model every time.
            }));
        cancellation.ThrowIfCancellationRequested();
        return (pipeline.Fit(data), data.Schema);
    }

    /// <summary>The weights that were learned, as they are asked for: a row of all labels a feature, and what each label gets whatever the message.</summary>
    public static (WeightRows Rows, float[] Biases) Read(ITransformer model, int features, int labels)
    {
        var linear = Linear(model);
        VBuffer<float>[] weights = [];
        linear.GetWeights(ref weights, out _);
        var dense = Array.ConvertAll(weights, row => row.DenseValues().ToArray());
        var rows = new WeightRows(features, labels);
        Span<float> row = new float[labels];
        for (var feature = 0; feature < features; feature++)
        {
            for (var label = 0; label < labels; label++)
            {
                row[label] = dense[label][feature];
            }

            rows.Set(feature, row);
        }

        return (rows, linear.GetBiases().ToArray());
    }

    private static LinearMulticlassModelParameters Linear(ITransformer model) =>
        ((IEnumerable<ITransformer>)model).OfType<ISingleFeaturePredictionTransformer<object>>().Select(trained => trained.Model).OfType<LinearMulticlassModelParameters>().Single();
}
