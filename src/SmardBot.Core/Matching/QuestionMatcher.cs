using System.Text;
using SmardBot.Core.Faq;
using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Matching;

/// <summary>Decides what a message asks for: scores, calibrated confidence, and the bands that follow from the costs. Thread-safe.</summary>
public sealed class QuestionMatcher
{
    /// <summary>So many entries a "did you mean" offers at most.</summary>
    internal const int MostSuggestions = 3;

    /// <summary>What is less likely than this is no help in a list.</summary>
    private const double LeastOffered = 0.005;

    /// <summary>From this share on a message is taken for the smalltalk that it looks like, unless an entry is certain.</summary>
    private const double SmalltalkFrom = 0.5;

    private readonly FaqCatalog catalog;
    private readonly MatcherOptions options;
    private readonly MessageReader reader;
    private readonly Bands bands;

    private QuestionMatcher(FaqCatalog catalog, MatcherOptions options, MessageReader reader, Bands bands)
    {
        this.bands = bands;
        this.catalog = catalog;
        this.options = options;
        this.reader = reader;
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

        var keptApart = CrossValidation.Match(MatcherTrainingSet.KeptApart(catalog, set), classifier, words);
        var calibration = Calibration.Fit(heldOut!).SetOn(keptApart);
        var bands = Bands.Fit([.. keptApart.Select(item => (calibration.Confidence(item.Evidence), item.IsRight))], options);
        return new QuestionMatcher(catalog, options, new MessageReader(catalog, set, classifier, calibration, words), bands);
    }

    /// <summary>Writes what training took time for; <see cref="Load"/> makes the same matcher of it.</summary>
    internal void Save(Stream stream)
    {
        reader.Save(stream);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        bands.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="UnreadableClassifierException">It is of another engine or damaged.</exception>
    internal static QuestionMatcher Load(Stream stream, FaqCatalog catalog, ITextClassifierTrainer trainer, MatcherOptions options)
    {
        var reader = MessageReader.Load(stream, catalog, MatcherTrainingSet.Of(catalog, options), trainer);
        using var binary = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return new QuestionMatcher(catalog, options, reader, Bands.Load(binary));
    }

    /// <summary>What a message asks for.</summary>
    /// <param name="text">The message.</param>
    /// <param name="previousEntry">The entry that was shown last; it only counts for a message that leans on what came before.</param>
    /// <param name="careful">Whether entries may be offered and none shown, unless the message is one of the FAQ's own questions.</param>
    public Decision Decide(string text, string? previousEntry = null, bool careful = false)
    {
        var (whole, answerFrom) = Read(text, previousEntry);
        if (IsSmalltalk(whole))
        {
            return Outside(whole);
        }

        if (careful && !whole.IsKnown)
        {
            return One(whole, double.PositiveInfinity);
        }

        return DoubleQuestion.Find(text, whole, reader, bands.AnswerFrom, options.HalfFrom) is var (first, second) && !whole.IsKnown
            ? new Decision(OutcomeOf(first, second), [first.Best, second.Best], Math.Min(first.Confidence, second.Confidence), [], whole.Ranked)
            : One(whole, answerFrom);
    }

    /// <summary>
    /// A message that is not sure by itself is read with what was shown before it. Where both agree on that very entry or one
    /// related to it, less certainty is needed, for that is where people ask on.
    /// </summary>
    private (Match Match, double AnswerFrom) Read(string text, string? previousEntry)
    {
        var alone = reader.Read(text);
        if (alone.Confidence >= bands.AnswerFrom || previousEntry is null || !FollowUpForm.MayLean(text))
        {
            return (alone, bands.AnswerFrom);
        }

        var together = reader.Read(text, previousEntry);
        if (!together.IsElsewhere && reader.IsNextTo(previousEntry, together.Best) && together.Confidence >= options.FollowUpFrom)
        {
            return (together, Math.Min(options.FollowUpFrom, bands.AnswerFrom));
        }

        return (FollowUpForm.Leans(text) ? together : alone, bands.AnswerFrom);
    }

    private Decision One(Match look, double answerFrom)
    {
        if (look.Confidence >= answerFrom)
        {
            return new Decision(OutcomeOf(look), [look.Best], look.Confidence, [], look.Ranked);
        }

        return look.FirstConfidence >= bands.SuggestFrom
            ? new Decision(TurnOutcome.Suggest, [], look.Confidence, [.. look.Ranked.Take(MostSuggestions).Where(entry => entry.Confidence >= LeastOffered)], look.Ranked)
            : Outside(look);
    }

    private TurnOutcome OutcomeOf(params IEnumerable<Match> looks) =>
        looks.Any(look => catalog.Find(look.Best)!.Sensitive) ? TurnOutcome.Confirm : TurnOutcome.Answer;

    private bool IsSmalltalk(Match look) =>
        look.Strongest.StartsWith(Labels.SmalltalkPrefix, StringComparison.Ordinal)
        && look.Confidence < bands.AnswerFrom
        && (look.IsKnown || look.StrongestShare > SmalltalkFrom);

    private Decision Outside(Match look)
    {
        if (!look.Strongest.StartsWith(Labels.SmalltalkPrefix, StringComparison.Ordinal))
        {
            return new Decision(look.Strongest is Labels.OffTopicNear or Labels.OffTopicFar ? TurnOutcome.OutOfScope : TurnOutcome.Fallback, [], 0, [], look.Ranked)
            {
                IsOnSubject = look.Strongest == Labels.Unanswered,
            };
        }

        var intent = look.Strongest[Labels.SmalltalkPrefix.Length..];
        return new Decision(catalog.Language.Smalltalk[intent].Human ? TurnOutcome.Human : TurnOutcome.Smalltalk, [], 0, [], look.Ranked, intent);
    }
}
