using SmardBot.Core.Faq;
using SmardBot.Core.Matching;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Cli.Measuring.Curves;

/// <summary>
/// How much the bot gains from more questions an entry: trains on fewer and fewer of them and asks what it has never learnt.
/// Only the classifier is looked at, without calibration, bands and gate, so that the effect of the questions is not mixed
/// with theirs.
/// </summary>
public static class LearningCurve
{
    /// <summary>The share of wrong answers, 0 to 1, up to which answering is counted.</summary>
    public const double WrongAtMost = 0.02;

    /// <summary>The sizes that are tried, and then all questions.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [10, 20, 40, 80];

    /// <summary>Draws it. Deterministic.</summary>
    /// <param name="catalog">A checked catalog.</param>
    /// <param name="trainer">The engine.</param>
    /// <param name="options">How many unanswered topics are learnt.</param>
    /// <param name="messages">What is asked: single questions with their entries. Other kinds are left out, and so is what the FAQ teaches.</param>
    /// <param name="progress">Is told the share done, 0 to 1.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>From few questions to all of them.</returns>
    /// <exception cref="ArgumentException">There is nothing to ask.</exception>
    public static IReadOnlyList<LearningCurvePoint> Draw(
        FaqCatalog catalog, ITextClassifierTrainer trainer, MatcherOptions options, IReadOnlyList<LabelledMessage> messages, IProgress<double> progress, CancellationToken cancellation = default)
    {
        var asked = Asked(catalog, messages);
        if (asked.Length == 0)
        {
            throw new ArgumentException("There is no question with an entry of this FAQ that is not learnt already.", nameof(messages));
        }

        var most = catalog.Entries.Max(entry => entry.Questions.Count);
        int[] sizes = [.. Sizes.Where(size => size < most), most];
        return [.. sizes.Select((size, i) =>
        {
            var point = Measure(Thinned(catalog, size), size, trainer, options, asked, cancellation);
            progress.Report((i + 1.0) / sizes.Length);
            return point;
        })];
    }

    private static LearningCurvePoint Measure(
        FaqCatalog catalog, int size, ITextClassifierTrainer trainer, MatcherOptions options, LabelledText[] asked, CancellationToken cancellation)
    {
        var set = MatcherTrainingSet.Of(catalog, options);
        var (looks, labels) = Looks(asked, set, trainer, cancellation);
        bool IsAmong(Core.Matching.HeldOut look, int first) => MatchEvidence.FirstEntries(labels, look.Sight.Scores, first).Exists(entry => look.Answers(labels[entry]));
        var curve = new RiskCoverage(looks.Select(look => (Evidence: MatchEvidence.Of(labels, look.Sight, look.Sight.Scores), IsRight: IsAmong(look, 1)))
            .Select(look => (Math.Min(look.Evidence.AheadOfNext, look.Evidence.AheadOfOutside), look.IsRight)));
        return new LearningCurvePoint(
            size,
            catalog.Entries.Sum(entry => entry.Questions.Count),
            looks.Count(look => IsAmong(look, 1)) / (double)looks.Length,
            looks.Count(look => IsAmong(look, QuestionMatcher.MostSuggestions)) / (double)looks.Length,
            curve.CoverageAtWrong(WrongAtMost));
    }

    private static (Core.Matching.HeldOut[] Looks, IReadOnlyList<string> Labels) Looks(LabelledText[] asked, TrainingSet set, ITextClassifierTrainer trainer, CancellationToken cancellation)
    {
        var classifier = trainer.Train(set, cancellation);
        var neighbours = Neighbours.Of(set.Examples, classifier.Labels, trainer.Encoder, cancellation);
        return (CrossValidation.Look(asked, classifier, trainer.Encoder, neighbours, new KnownWords(set), cancellation), classifier.Labels);
    }

    private static LabelledText[] Asked(FaqCatalog catalog, IReadOnlyList<LabelledMessage> messages)
    {
        var learnt = catalog.Entries.SelectMany(entry => entry.Questions.Prepend(entry.Title)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. messages
                .Where(message => message.Kind == MessageKind.InScope && !learnt.Contains(message.Text))
                .Select(message => (message.Text, Labels: message.Labels.Where(label => catalog.Find(label) is not null).ToArray()))
                .Where(message => message.Labels.Length > 0)
                .Select(message => new LabelledText(message.Text, message.Labels[0]) { AlsoRight = message.Labels[1..] }),
        ];
    }

    /// <summary>Evenly spaced questions, so that every voice of a file keeps its share.</summary>
    private static FaqCatalog Thinned(FaqCatalog catalog, int size) => new(
        [.. catalog.Entries.Select(entry => entry.Questions.Count <= size
            ? entry
            : entry with { Questions = [.. Enumerable.Range(0, size).Select(i => entry.Questions[(int)((long)i * entry.Questions.Count / size)])] })],
        catalog.Sources,
        catalog.Language,
        $"{catalog.Hash}-{size}");
}
