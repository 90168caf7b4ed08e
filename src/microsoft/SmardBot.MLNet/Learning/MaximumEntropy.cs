using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace SmardBot.MLNet.Learning;

/// <summary>Multinomial logistic regression: one model of all labels. It knows one right label an example.</summary>
internal static class MaximumEntropy
{
    // The weights of logistic regression grow with its sureness; a margin of one means the same as with the other learners then.
    private const float LogitsPerMargin = 5;

    /// <summary>Trains.</summary>
    public static LinearWeights Train(LearningProblem problem, MLNetOptions options, CancellationToken cancellation)
    {
        var ml = new MLContext(options.Seed);
        cancellation.ThrowIfCancellationRequested();
        var data = LearningData.Of(ml, problem);
        MaximumEntropyModelParameters model = options.Learner == Learner.LbfgsMaximumEntropy ? Lbfgs(ml, data, options) : Sdca(ml, data, options);
        VBuffer<float>[] rows = [];
        model.GetWeights(ref rows, out var count);
        var biases = model.GetBiases().ToArray();
        var weights = new LinearWeights(problem.FeatureCount, problem.LabelCount);
        for (var label = 0; label < count; label++)
        {
            weights.Set(label, rows[label], biases[label], 1 / LogitsPerMargin);
        }

        return weights;
    }

    private static MaximumEntropyModelParameters Sdca(MLContext ml, IDataView data, MLNetOptions options) =>
        ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = options.L2Regularization,
            MaximumNumberOfIterations = options.Rounds,
            NumberOfThreads = 1,
        }).Fit(data).Model;

    private static MaximumEntropyModelParameters Lbfgs(MLContext ml, IDataView data, MLNetOptions options) =>
        ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = options.L2Regularization,
            MaximumNumberOfIterations = options.Rounds,
            HistorySize = 5, // Each is another copy of all weights.
            NumberOfThreads = 1,
        }).Fit(data).Model;
}
