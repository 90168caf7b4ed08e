using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Safety.Learning;

/// <summary>Trains a detector, and sets its thresholds on examples that it has not seen: as low as the false alarms allow.</summary>
internal sealed class DetectorTrainer(ITextClassifierTrainer trainer, Vocabulary vocabulary, CancellationToken cancellation)
{
    private const int Parts = 3;

    // Nobody needs a threshold that is lower than what finds nearly all of the examples; below it lie only strange words.
    private const double Found = 0.985;

    /// <summary>Trains.</summary>
    /// <param name="examples">What it shall find, and what not, in groups.</param>
    /// <param name="limits">Which share of each group may be a false alarm; groups without a limit are only learned from.</param>
    public Detector Train(IReadOnlyList<LearnedExample> examples, IReadOnlyList<FalseAlarms> limits)
    {
        // One part in three is enough to set a threshold by, and takes a third of the time of full cross-validation.
        var classifier = Fit([.. examples.Where((_, i) => i % Parts != 0)]);
        var heldOut = examples.Where((_, i) => i % Parts == 0).AsParallel().AsOrdered().WithCancellation(cancellation).Select(example => (
            example.Group,
            Whole: Detector.Score(classifier, example.Texts[0]),
            Part: (example.Group == 0 ? [] : example.Texts.Skip(1)).Select(text => Detector.Score(classifier, text)).DefaultIfEmpty(float.NegativeInfinity).Max())).ToList();
        var needed = Quantile([.. heldOut.Where(example => example.Group == 0).Select(example => example.Whole)], Found);
        var whole = needed;
        var part = needed;
        foreach (var limit in limits)
        {
            var scores = heldOut.Where(example => example.Group == limit.Group).ToArray();
            whole = Math.Max(whole, Quantile([.. scores.Select(example => example.Whole)], limit.OfWhole));
            part = Math.Max(part, Quantile([.. scores.Select(example => example.Part)], limit.OfPassages));
        }

        return new Detector(Fit(examples), whole, Math.Max(whole, part));
    }

    private ITextClassifier Fit(IReadOnlyList<LearnedExample> examples) => trainer.Train(
        new TrainingSet([.. examples.Select(example => new LabelledText(example.Texts[0], example.Group == 0 ? Detector.Yes : Detector.No))], vocabulary),
        cancellation);

    /// <summary>The score that only this share of the scores exceeds.</summary>
    private static float Quantile(float[] scores, double share)
    {
        Array.Sort(scores, (first, second) => second.CompareTo(first));
        return scores.Length == 0 ? float.NegativeInfinity : scores[Math.Min(scores.Length - 1, (int)(share * scores.Length))];
    }
}
