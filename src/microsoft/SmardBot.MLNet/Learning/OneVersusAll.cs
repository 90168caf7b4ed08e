using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace SmardBot.MLNet.Learning;

/// <summary>
/// A binary trainer of ML.NET a label. Not by <c>OneVersusAll</c> of ML.NET, which takes every example of another label for one
/// against this, also where both would be right, and trains one label after the other.
/// </summary>
internal static class OneVersusAll
{
    /// <summary>Trains.</summary>
    public static LinearWeights Train(LearningProblem problem, MLNetOptions options, CancellationToken cancellation)
    {
        var weights = new LinearWeights(problem.FeatureCount, problem.LabelCount);
        Parallel.For(0, problem.LabelCount, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, label =>
        {
            // A context each: its random numbers are drawn in the order of the calls, which is not the same every time.
            var ml = new MLContext(options.Seed);
            var data = LearningData.Of(ml, problem, label);
            var model = options.Learner == Learner.AveragedPerceptron ? Perceptron(ml, data, options) : Sdca(ml, data, options);
            weights.Set(label, Dense(model), model.Bias);
        });
        return weights;
    }

    private static LinearBinaryModelParameters Sdca(MLContext ml, IDataView data, MLNetOptions options) =>
        ml.BinaryClassification.Trainers.SdcaNonCalibrated(new SdcaNonCalibratedBinaryTrainer.Options
        {
            LabelColumnName = nameof(LearningRow.IsLabel),
            LossFunction = new SmoothedHingeLoss(1),
            L1Regularization = 0,
            L2Regularization = options.L2Regularization,
            MaximumNumberOfIterations = options.Rounds,
            NumberOfThreads = 1, // More of them give another model every time.
        }).Fit(data).Model;

    private static LinearBinaryModelParameters Perceptron(MLContext ml, IDataView data, MLNetOptions options) =>
        ml.BinaryClassification.Trainers.AveragedPerceptron(new AveragedPerceptronTrainer.Options
        {
            LabelColumnName = nameof(LearningRow.IsLabel),
            NumberOfIterations = options.Rounds,
        }).Fit(data).Model;

    private static VBuffer<float> Dense(LinearBinaryModelParameters model) => new(model.Weights.Count, [.. model.Weights]);
}
