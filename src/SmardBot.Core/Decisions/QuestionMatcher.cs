using System.Text;
using SmardBot.Core.Faq;
using SmardBot.Core.Language;
using SmardBot.Core.Ports;

namespace SmardBot.Core.Decisions;

/// <summary>Decides what a message asks for: scores, calibrated confidence, and the bands that follow from the costs. Thread-safe.</summary>
public sealed class QuestionMatcher
{
    /// <summary>So many entries a "did you mean" offers at most.</summary>
    internal const int MostSuggestions = 3;

    private const int MostConsidered = 6;
    private const double ExactConfidence = 0.99;

    /// <summary>What is less likely than this is no help in a list.</summary>
    private const double LeastOffered = 0.005;
    private const float RelatedBonus = 0.2f;

    private readonly FaqCatalog catalog;
    private readonly MatcherOptions options;
    private readonly ITextClassifier classifier;
    private readonly Calibration calibration;
    private readonly KnownWords words;
    private readonly Dictionary<string, string> exact;

    private QuestionMatcher(FaqCatalog catalog, MatcherOptions options, TrainingSet set, ITextClassifier classifier, Calibration calibration, KnownWords words)
    {
        this.catalog = catalog;
        this.options = options;
        this.classifier = classifier;
        this.calibration = calibration;
        this.words = words;
        exact = set.Examples.GroupBy(example => Key(example.Text), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && group.Select(example => example.Label).Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().Label, StringComparer.Ordinal);
    }

    /// <summary>Trains the classifier on a catalog and calibrates it by cross-validation. Deterministic.</summary>
    /// <param name="catalog">A checked catalog.</param>
    /// <param name="trainer">The engine.</param>
    /// <param name="options">Costs; null for the defaults.</param>
    /// <param name="cancellation">Stops a training that is no longer wanted.</param>
    public static QuestionMatcher Train(FaqCatalog catalog, ITextClassifierTrainer trainer, MatcherOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new MatcherOptions();
        var set = MatcherTrainingSet.Of(catalog, options);
        var words = new KnownWords(set);
        ITextClassifier? classifier = null;
        HeldOut[]? heldOut = null;
        string[] labels = [.. set.Examples.Select(example => example.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = cancellation },
            () => classifier = trainer.Train(set, cancellation),
            () => heldOut = CrossValidation.Run(set, trainer, options.Folds, words, labels, cancellation));
        if (!classifier!.Labels.SequenceEqual(labels))
        {
            throw new InvalidOperationException($"The engine '{trainer.Engine}' has to return its labels in ordinal order, each once.");
        }

        return new QuestionMatcher(catalog, options, set, classifier, Calibration.Fit(heldOut!), words);
    }

    /// <summary>Writes what training took time for; <see cref="Load"/> makes the same matcher of it.</summary>
    internal void Save(Stream stream)
    {
        classifier.Save(stream);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        calibration.Save(writer);
        words.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="UnreadableClassifierException">It is of another engine or damaged.</exception>
    internal static QuestionMatcher Load(Stream stream, FaqCatalog catalog, ITextClassifierTrainer trainer, MatcherOptions options)
    {
        var classifier = trainer.Load(stream);
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        var calibration = Calibration.Load(reader);
        var words = KnownWords.Load(catalog.Language.Vocabulary, reader);
        return new QuestionMatcher(catalog, options, MatcherTrainingSet.Of(catalog, options), classifier, calibration, words);
    }

    /// <summary>What a message asks for.</summary>
    /// <param name="text">The message.</param>
    /// <param name="previousEntry">The entry that was shown last; it only counts for a message that leans on what came before.</param>
    public Decision Decide(string text, string? previousEntry = null)
    {
        var leans = previousEntry is not null && FollowUpForm.Leans(text);
        var whole = Match(text, leans ? previousEntry : null);
        return whole.Outcome is TurnOutcome.Smalltalk or TurnOutcome.Human ? whole : Both(text) ?? whole;
    }

    /// <summary>Two answers, when the message has two halves that each are certain of another entry.</summary>
    private Decision? Both(string text)
    {
        foreach (var (first, second) in MessageSplitter.Halves(text))
        {
            var one = Match(first, null);
            if (one.Entries.Count != 1)
            {
                continue;
            }

            var two = Match(second, null);
            if (two.Entries.Count == 1 && two.Entries[0] != one.Entries[0])
            {
                var outcome = one.Outcome == TurnOutcome.Confirm || two.Outcome == TurnOutcome.Confirm ? TurnOutcome.Confirm : TurnOutcome.Answer;
                return new Decision(outcome, [one.Entries[0], two.Entries[0]], Math.Min(one.Confidence, two.Confidence), [], one.Considered);
            }
        }

        return null;
    }

    private Decision Match(string text, string? context)
    {
        var scores = new float[classifier.Labels.Count];
        var views = new float[classifier.Views.Count * scores.Length];
        classifier.Score(text, scores, views);
        if (context is not null && catalog.Find(context) is { } previous)
        {
            foreach (var (i, label) in classifier.Labels.Index())
            {
                scores[i] += previous.Related.Contains(label) ? RelatedBonus : 0;
            }
        }

        var evidence = MatchEvidence.Of(classifier.Labels, scores, views, words.Of(text));
        var confidence = calibration.Confidence(evidence);
        var shares = calibration.Shares(scores);
        var known = exact.GetValueOrDefault(Key(text));
        if (known is not null && Labels.IsEntry(known))
        {
            evidence = evidence with { Best = classifier.Labels.Index().First(pair => pair.Item == known).Index };
            confidence = ExactConfidence;
        }

        var ranked = Rank(shares, evidence.Best, confidence);
        if (known is not null && !Labels.IsEntry(known))
        {
            return Outside(known, ranked);
        }

        if (confidence >= options.AnswerFrom)
        {
            var id = classifier.Labels[evidence.Best];
            var outcome = catalog.Find(id)!.Sensitive ? TurnOutcome.Confirm : TurnOutcome.Answer;
            return new Decision(outcome, [id], confidence, [], ranked);
        }

        var strongest = classifier.Labels[Array.IndexOf(shares, shares.Max())];
        if (strongest.StartsWith(Labels.SmalltalkPrefix, StringComparison.Ordinal) && shares.Max() > 0.5)
        {
            return Outside(strongest, ranked);
        }

        return calibration.ConfidenceInFirst(evidence) >= options.SuggestFrom
            ? new Decision(TurnOutcome.Suggest, [], confidence, [.. ranked.Take(MostSuggestions).Where(entry => entry.Confidence >= LeastOffered)], ranked)
            : Outside(strongest, ranked);
    }

    private ScoredEntry[] Rank(double[] shares, int best, double confidence) =>
        [.. classifier.Labels.Index()
            .Where(pair => Labels.IsEntry(pair.Item))
            .Select(pair => new ScoredEntry(pair.Item, Math.Round(pair.Index == best ? confidence : Math.Min(shares[pair.Index], 1 - confidence), 4)))
            .OrderByDescending(entry => entry.Entry == classifier.Labels[best])
            .ThenByDescending(entry => entry.Confidence)
            .Take(MostConsidered)];

    private Decision Outside(string label, ScoredEntry[] ranked)
    {
        if (!label.StartsWith(Labels.SmalltalkPrefix, StringComparison.Ordinal))
        {
            return new Decision(label is Labels.OffTopicNear or Labels.OffTopicFar ? TurnOutcome.OutOfScope : TurnOutcome.Fallback, [], 0, [], ranked)
            {
                IsOnSubject = label == Labels.Unanswered,
            };
        }

        var intent = label[Labels.SmalltalkPrefix.Length..];
        return new Decision(catalog.Language.Smalltalk[intent].Human ? TurnOutcome.Human : TurnOutcome.Smalltalk, [], 0, [], ranked, intent);
    }

    private static string Key(string text) => string.Join(' ', Tokenizer.Words(TextNormalizer.Normalize(text)));
}
