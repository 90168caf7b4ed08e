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

    /// <summary>From this confidence on an entry is offered for a part that is not certain.</summary>
    private const double FurtherFrom = 0.5;

    /// <summary>From this share on a message is taken for the smalltalk that it looks like, unless an entry is certain.</summary>
    private const double SmalltalkFrom = 0.5;

    /// <summary>A message of more unknown words than this is noise, however much it resembles a greeting, 0 to 1.</summary>
    private const double MostUnknown = 0.7;

    /// <summary>What is longer than a question that repeats is matched anew each time.</summary>
    private const int LongestKept = 400;

    private readonly RecentTexts<Decision> recent = new();
    private readonly FaqCatalog catalog;
    private readonly MatcherOptions options;
    private readonly MessageReader reader;
    private readonly Bands bands;
    private readonly TitleWords titles;
    private readonly WordForWord? untrained;

    private QuestionMatcher(FaqCatalog catalog, MatcherOptions options)
        : this(catalog, options, null!, null!) => untrained = new WordForWord(catalog, options);

    private QuestionMatcher(FaqCatalog catalog, MatcherOptions options, MessageReader reader, Bands bands)
    {
        titles = new TitleWords(catalog);
        this.bands = bands;
        this.catalog = catalog;
        this.options = options;
        this.reader = reader;
    }

    /// <summary>What there is before a first training is done: the FAQ's own questions word for word, and offers for the rest.</summary>
    public static QuestionMatcher Untrained(FaqCatalog catalog, MatcherOptions? options = null) => new(catalog, options ?? new MatcherOptions());

    /// <summary>Trains the classifier on a catalog and calibrates it by cross-validation. Deterministic.</summary>
    /// <param name="catalog">A checked catalog.</param>
    /// <param name="trainer">The engine.</param>
    /// <param name="options">Costs; null for the defaults.</param>
    /// <param name="cancellation">Stops a training that is no longer wanted.</param>
    public static QuestionMatcher Train(FaqCatalog catalog, ITextClassifierTrainer trainer, MatcherOptions? options = null, CancellationToken cancellation = default) =>
        Train(catalog, trainer, options, progress: null, cancellation);

    /// <summary>As above, and says how far it is.</summary>
    /// <param name="catalog">A checked catalog.</param>
    /// <param name="trainer">The engine.</param>
    /// <param name="options">Costs; null for the defaults.</param>
    /// <param name="progress">Told which share is done, 0 to 1.</param>
    /// <param name="cancellation">Stops a training that is no longer wanted.</param>
    public static QuestionMatcher Train(
        FaqCatalog catalog, ITextClassifierTrainer trainer, MatcherOptions? options, IProgress<double>? progress, CancellationToken cancellation)
    {
        options ??= new MatcherOptions();
        var steps = new TrainingProgress(progress);
        var set = MatcherTrainingSet.Of(catalog, options);
        trainer.Encoder.EncodeExamples([.. set.Examples.Select(example => example.ToEncode)], steps.Encoding, cancellation);
        var words = new KnownWords(set);
        ITextClassifier? classifier = null;
        HeldOut[]? heldOut = null;
        string[] labels = [.. set.Examples.Select(example => example.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = cancellation },
            () =>
            {
                classifier = trainer.Train(set, cancellation);
                steps.Trained();
            },
            () =>
            {
                heldOut = CrossValidation.RunPart(set, trainer, options.Folds, words, labels, cancellation);
                steps.Trained();
            });
        if (!classifier!.Labels.SequenceEqual(labels))
        {
            throw new InvalidOperationException($"The engine '{trainer.Engine}' has to return its labels in ordinal order, each once.");
        }

        var neighbours = Neighbours.Of(set.Examples, labels, trainer.Encoder, cancellation);
        var keptApart = CrossValidation.Look(MatcherTrainingSet.KeptApart(catalog, set), classifier, trainer.Encoder, neighbours, words, cancellation);
        var calibration = Calibration.Fit(heldOut!, keptApart);
        var bands = Bands.Fit([.. keptApart.Select(item => (calibration.Confidence(item.Evidence), item.IsRight))], options);
        return new QuestionMatcher(catalog, options, new MessageReader(catalog, set, classifier, trainer.Encoder, calibration, words, neighbours), bands);
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
    public Decision Decide(string text, string? previousEntry = null, bool careful = false) => text.Length > LongestKept
        ? DecideAnew(text, previousEntry, careful)
        : recent.GetOrMake($"{text}\n{previousEntry}\n{careful}", () => DecideAnew(text, previousEntry, careful));

    private Decision DecideAnew(string text, string? previousEntry, bool careful)
    {
        if (untrained is not null)
        {
            return untrained.Decide(text);
        }

        var (whole, answerFrom) = Read(text, previousEntry);
        if (IsSmalltalk(whole))
        {
            return OrNamed(Outside(whole), text, whole);
        }

        if (careful && !whole.IsKnown)
        {
            return One(whole, double.PositiveInfinity);
        }

        if (whole.IsKnown)
        {
            return One(whole, answerFrom);
        }

        var (certain, unsure) = new SeveralQuestions(reader, bands.AnswerFrom, options.HalfFrom).Find(text, whole);
        return (certain.Count > 1 ? Several(certain, whole)
            : certain.Count == 1 && whole.Confidence < answerFrom && IsInItsContext(certain[0], whole) ? Several(certain, whole)
            : OrNamed(One(whole, answerFrom), text, whole)) with
        {
            Further = Further(certain, unsure, whole),
        };
    }

    private Decision Several(IReadOnlyList<Match> certain, Match whole) =>
        new(OutcomeOf(certain), [.. certain.Select(match => match.Best)], certain.Min(match => match.Confidence), [], whole.Ranked);

    /// <summary>One question, with what stands around it as context: it is certain by itself, and the whole message does not speak against it.</summary>
    private bool IsInItsContext(Match question, Match whole) =>
        question.Confidence >= bands.AnswerFrom && !whole.IsElsewhere && whole.Ranked.Take(MostSuggestions).Any(considered => considered.Entry == question.Best);

    private static ScoredEntry[] Further(IReadOnlyList<Match> certain, IReadOnlyList<Match> unsure, Match whole)
    {
        var answered = certain.Select(match => match.Best).Append(whole.Best).ToHashSet(StringComparer.Ordinal);
        return [.. unsure.Where(match => match.FirstConfidence >= FurtherFrom && answered.Add(match.Best)).Select(match => new ScoredEntry(match.Best, match.Confidence)).Take(MostSuggestions)];
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

    /// <summary>Where nothing else is found, a message that is a word of a title gets what it names.</summary>
    private Decision OrNamed(Decision decision, string text, Match look)
    {
        if (look.IsKnown || decision.Outcome is TurnOutcome.Answer or TurnOutcome.Confirm or TurnOutcome.Suggest || titles.Find(text) is not { Count: > 0 } named)
        {
            return decision;
        }

        ScoredEntry[] offers = [.. named.Select(id => look.Ranked.FirstOrDefault(considered => considered.Entry == id) ?? new ScoredEntry(id, 0))
            .OrderByDescending(offer => offer.Confidence)
            .Take(MostSuggestions)];
        return new Decision(TurnOutcome.Suggest, [], offers[0].Confidence, offers, look.Ranked);
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
        && (look.IsKnown || (look.StrongestShare > SmalltalkFrom && look.Unknown < MostUnknown));

    private Decision Outside(Match look)
    {
        if (!look.Strongest.StartsWith(Labels.SmalltalkPrefix, StringComparison.Ordinal) || !IsSmalltalk(look))
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
