using System.Diagnostics;
using SmardBot.Cli.Measuring;
using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Cli.Evaluate.Pairs;

/// <summary>Trains the bot's own engine on one file and tests it on another, without the vocabulary of the FAQ.</summary>
internal sealed class PairEvaluation(ITextClassifierTrainer trainer, TimeProvider clock)
{
    private const int TimedQuestions = 5000;

    /// <summary>Trains and tests.</summary>
    /// <param name="train">The training examples.</param>
    /// <param name="test">Messages in scope with their labels.</param>
    /// <param name="outOfScope">Messages out of scope, or null.</param>
    /// <param name="cancellation">Stops the work.</param>
    public PairResult Run(LabelledText[] train, LabelledText[] test, LabelledText[]? outOfScope, CancellationToken cancellation)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var classifier = trainer.Train(new TrainingSet(train, Vocabulary.Empty), cancellation);
        process.Refresh();
        var trained = process.TotalProcessorTime - before;

        var confusions = new ConfusionMatrix();
        var inScope = test.Select(row =>
        {
            var (label, confidence) = Classify(classifier, row.Text);
            confusions.Add(row.Label, label);
            return confidence;
        }).ToArray();
        var outside = outOfScope?.Select(row => Classify(classifier, row.Text).Confidence).ToArray();
        var times = Time(classifier, test, cancellation);
        process.Refresh();
        return new PairResult(
            Math.Round(confusions.Accuracy, 4),
            Math.Round(confusions.MacroF1, 4),
            outside is null ? null : Math.Round(Detection.Auroc(inScope, outside), 4),
            outside is null ? null : Math.Round(Detection.FalsePositiveRate(inScope, outside), 4),
            Math.Round(trained.TotalSeconds, 2),
            times[times.Length / 2],
            times[times.Length * 99 / 100],
            Math.Round(process.PeakWorkingSet64 / 1e6, 1),
            classifier.Labels.Count,
            train.Length);
    }

    private static (string Label, double Confidence) Classify(ITextClassifier classifier, string text)
    {
        var scores = new float[classifier.Labels.Count];
        classifier.Score(text, scores);
        var (best, probability) = Softmax.Highest(scores);
        return (classifier.Labels[best], probability);
    }

    /// <summary>Microseconds of single questions in ascending order, after a round that lets the runtime compile what is hot.</summary>
    private double[] Time(ITextClassifier classifier, LabelledText[] test, CancellationToken cancellation)
    {
        var scores = new float[classifier.Labels.Count];
        var times = new double[TimedQuestions];
        for (var i = -TimedQuestions; i < TimedQuestions; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var text = test[(i + TimedQuestions) % test.Length].Text;
            var started = clock.GetTimestamp();
            classifier.Score(text, scores);
            times[Math.Max(i, 0)] = clock.GetElapsedTime(started).TotalMicroseconds;
        }

        Array.Sort(times);
        return times;
    }
}
