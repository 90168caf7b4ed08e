using SmardBot.Core.Faq;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Core.Safety.Content;

namespace SmardBot.Core.Safety.Learning;

/// <summary>Teaches the classifier of the gate: the examples of the safety files against them and the questions of the FAQ.</summary>
internal static class SafetyTrainer
{
    private const int MostQuestions = 12_000;
    private const int LookAlike = 1;
    private const int Ordinary = 2;
    private const int Unlimited = 3; // An alarm instead of a refusal to advise harms nobody.

    // The limits of the whole gate are 10 % of look-alikes and 1 % of ordinary questions; the rules take their share of them.
    private static readonly FalseAlarms[] MostAlarms = [new(LookAlike, 0.11, 0.012), new(Ordinary, 0.018, 0.0025)];
    private static readonly FalseAlarms[] MostAdvice = [new(LookAlike, 0.06, 0.01), new(Ordinary, 0.02, 0.004)];

    /// <summary>Trains; null where there are no examples to learn from.</summary>
    /// <param name="content">The safety files.</param>
    /// <param name="catalog">Its questions, off-topic messages and smalltalk are what is clear.</param>
    /// <param name="write">The whole message and its passages, as the classifier learns them.</param>
    /// <param name="learned">The marks and word sets.</param>
    /// <param name="trainer">The engine.</param>
    /// <param name="cancellation">Stops a training that is no longer wanted.</param>
    public static SafetyClassifier? Train(
        SafetyContent content, FaqCatalog catalog, Func<string, string[]> write, LearnedText learned, ITextClassifierTrainer trainer, CancellationToken cancellation)
    {
        var examples = content.Examples;
        if (examples.Alarms.Select(alarm => alarm.Label).Distinct(StringComparer.Ordinal).Count() < 2 || examples.Advice.Count == 0 || examples.LookAlikes.Count == 0)
        {
            return null;
        }

        var alarms = Write(examples.Alarms.Select(alarm => alarm.Text), 0);
        var advice = Write(examples.Advice, 0);
        var lookAlikes = Write(examples.LookAlikes, LookAlike);
        var ordinary = Write(examples.Ordinary.Concat(Thin(Questions(catalog))), Ordinary);
        var offTopic = Write(Thin([.. catalog.Language.OffTopic.Near]), Ordinary);
        var talk = Write(Thin([.. catalog.Language.OffTopic.Far]).Concat(catalog.Language.Smalltalk.Values.SelectMany(intent => intent.Messages)), Ordinary);
        var detectors = new DetectorTrainer(trainer, learned.Vocabulary, cancellation);
        var kinds = trainer.Train(
            new TrainingSet([.. examples.Alarms.Zip(alarms, (alarm, written) => new LabelledText(written.Texts[0], alarm.Label))], learned.Vocabulary),
            cancellation);
        return new SafetyClassifier(
            detectors.Train([.. alarms, .. lookAlikes, .. ordinary, .. offTopic, .. talk, .. advice.Select(example => example with { Group = Unlimited })], MostAlarms),
            kinds,
            detectors.Train([.. advice, .. lookAlikes, .. ordinary, .. talk], MostAdvice));

        List<LearnedExample> Write(IEnumerable<string> texts, int group) =>
            [.. texts.AsParallel().AsOrdered().WithCancellation(cancellation).Select(text => new LearnedExample(write(text), group))];
    }

    private static List<string> Questions(FaqCatalog catalog) =>
    [
        .. catalog.Entries.SelectMany(entry => entry.Questions),
        .. catalog.Language.UnansweredTopics.OrderBy(topic => topic.Key, StringComparer.Ordinal).SelectMany(topic => topic.Value),
    ];

    /// <summary>Evenly spaced ones: enough to learn from, few enough to learn quickly.</summary>
    private static IEnumerable<string> Thin(List<string> texts) =>
        texts.Count <= MostQuestions ? texts : Enumerable.Range(0, MostQuestions).Select(i => texts[(int)((long)i * texts.Count / MostQuestions)]);
}
