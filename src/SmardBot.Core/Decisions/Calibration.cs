using SmardBot.Core.Ports;

namespace SmardBot.Core.Decisions;

/// <summary>
/// Turns the raw scores of any classifier into probabilities, fitted on examples that the classifier had not seen
/// (stratified cross-validation): the probability that the best entry is right, and a share for every other label.
/// </summary>
internal sealed class Calibration
{
    private readonly LogisticRegression bestIsRight;
    private readonly double sharpness;

    private Calibration(LogisticRegression bestIsRight, double sharpness)
    {
        this.bestIsRight = bestIsRight;
        this.sharpness = sharpness;
    }

    /// <summary>The probability, 0 to 1, that the best entry is what was asked.</summary>
    public double Confidence(MatchEvidence evidence) => bestIsRight.Probability(evidence.ToFeatures());

    /// <summary>A probability for each label; they add up to one.</summary>
    public double[] Shares(ReadOnlySpan<float> scores)
    {
        var shares = new double[scores.Length];
        var highest = float.MinValue;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            sum += shares[i] = Math.Exp(sharpness * (scores[i] - highest));
        }

        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] /= sum;
        }

        return shares;
    }

    /// <summary>Fits on scores of unseen examples.</summary>
    public static Calibration Fit(IReadOnlyList<HeldOut> heldOut)
    {
        var model = LogisticRegression.Fit([.. heldOut.Select(item => item.Evidence.ToFeatures())], [.. heldOut.Select(item => item.IsRight)]);
        double[] candidates = [1, 2, 3, 4, 5, 6, 8, 10, 12];
        var sharpness = candidates.MaxBy(candidate =>
        {
            var trial = new Calibration(model, candidate);
            return heldOut.Sum(item => Math.Log(Math.Max(trial.Shares(item.Scores)[item.Label], 1e-12)));
        });
        return new Calibration(model, sharpness);
    }

    /// <summary>Writes what was fitted.</summary>
    public void Save(BinaryWriter writer)
    {
        bestIsRight.Save(writer);
        writer.Write(sharpness);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static Calibration Load(BinaryReader reader) => new(LogisticRegression.Load(reader), reader.ReadDouble());

    /// <summary>Scores every example by a classifier trained without it.</summary>
    public static List<HeldOut> CrossValidate(TrainingSet set, ITextClassifierTrainer trainer, int folds, KnownWords words, IReadOnlyList<string> labels, CancellationToken cancellation)
    {
        var examples = set.Examples;
        var foldOf = new int[examples.Count];
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < foldOf.Length; i++)
        {
            var count = next.GetValueOrDefault(examples[i].Label);
            foldOf[i] = count % folds;
            next[examples[i].Label] = count + 1;
        }

        var labelOf = labels.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var results = new HeldOut?[examples.Count];
        Parallel.For(0, folds, new ParallelOptions { CancellationToken = cancellation }, fold =>
        {
            var training = new TrainingSet([.. examples.Where((_, i) => foldOf[i] != fold)], set.Vocabulary);
            var classifier = trainer.Train(training, cancellation);
            var raw = new float[classifier.Labels.Count];
            var views = new float[classifier.Views.Count * classifier.Labels.Count];
            for (var i = 0; i < foldOf.Length; i++)
            {
                if (foldOf[i] == fold)
                {
                    classifier.Score(examples[i].Text, raw, views);
                    var scores = Align(classifier.Labels, raw, labels, labelOf);
                    var evidence = MatchEvidence.Of(labels, scores, AlignAll(classifier, views, labels, labelOf), words.Of(examples[i].Text, isExample: true));
                    results[i] = new HeldOut(scores, labelOf[examples[i].Label], evidence, IsRight(examples[i], labels[evidence.Best]));
                }
            }
        });
        return [.. results.Select(result => result!.Value)];
    }

    private static bool IsRight(LabelledText example, string label) => label == example.Label || example.AlsoRight.Contains(label, StringComparer.Ordinal);

    /// <summary>A fold may lack a label of few examples: it gets the lowest score.</summary>
    private static float[] Align(IReadOnlyList<string> from, ReadOnlySpan<float> raw, IReadOnlyList<string> to, Dictionary<string, int> indexOf)
    {
        var scores = new float[to.Count];
        Array.Fill(scores, -2f);
        for (var i = 0; i < from.Count; i++)
        {
            scores[indexOf[from[i]]] = raw[i];
        }

        return scores;
    }

    private static float[] AlignAll(ITextClassifier classifier, float[] views, IReadOnlyList<string> to, Dictionary<string, int> indexOf) =>
        [.. Enumerable.Range(0, classifier.Views.Count)
            .SelectMany(view => Align(classifier.Labels, views.AsSpan(view * classifier.Labels.Count, classifier.Labels.Count), to, indexOf))];

    /// <summary>The scores of an example by a classifier that had not seen it.</summary>
    /// <param name="Scores">A score a label.</param>
    /// <param name="Label">The index of its true label.</param>
    /// <param name="Evidence">What the calibration looks at.</param>
    /// <param name="IsRight">Whether the best entry is its true label, or another that is right too.</param>
    internal readonly record struct HeldOut(float[] Scores, int Label, MatchEvidence Evidence, bool IsRight);
}
