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
    private const double FurtherFrom = 0.25;

    /// <summary>So many questions of one message are answered at most.</summary>
    private const int MostQuestions = 4;

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
    private readonly PartCertainty? certainty;
    private readonly SeveralQuestions several;
    private readonly TitleWords titles;
    private readonly WordForWord? untrained;

    private QuestionMatcher(FaqCatalog catalog, MatcherOptions options)
        : this(catalog, options, null!, null!, null) => untrained = new WordForWord(catalog, options);

    private QuestionMatcher(FaqCatalog catalog, MatcherOptions options, MessageReader reader, Bands bands, PartCertainty? certainty)
    {
        this.certainty = certainty;
        several = new SeveralQuestions(reader, certainty);
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

        return Calibrated(catalog, trainer, options, set, classifier, heldOut!, words, cancellation);
    }

    /// <summary>What follows once the classifier is trained: confidence, bands, and how people ask on.</summary>
    internal static QuestionMatcher Calibrated(
        FaqCatalog catalog, ITextClassifierTrainer trainer, MatcherOptions options, TrainingSet set, ITextClassifier classifier, HeldOut[] heldOut, KnownWords words, CancellationToken cancellation)
    {
        var labels = classifier.Labels;
        var neighbours = Neighbours.Of(set.Examples, labels, trainer.Encoder, cancellation);
        var keptApart = CrossValidation.Look(MatcherTrainingSet.KeptApart(catalog, set), classifier, trainer.Encoder, neighbours, words, cancellation);
        var ranking = EntryRanking.Fit(labels, keptApart);
        var calibration = Calibration.Fit(labels, ranking, heldOut, keptApart);
        var bands = Bands.Fit([.. keptApart.Select(item => (Evidence: MatchEvidence.Of(labels, item.Sight, ranking.Of(item.Sight)), Item: item)).Select(look => (calibration.Confidence(look.Evidence), look.Item.Answers(labels[look.Evidence.Best])))], options);
        MessageReader Reader(ChoiceModel? followUps) => new(catalog, set, classifier, trainer.Encoder, ranking, calibration, words, neighbours, followUps);
        var followUps = ChoiceModel.Fit(FollowUpExamples.Of(catalog, Reader(null), trainer.Encoder, cancellation), FollowUpEvidence.Prior);
        var reader = Reader(followUps);
        return new QuestionMatcher(catalog, options, reader, bands, PartCertainty.Fit(catalog, reader, cancellation));
    }

    /// <summary>Writes what training took time for; <see cref="Load"/> makes the same matcher of it.</summary>
    internal void Save(Stream stream)
    {
        reader.Save(stream);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        bands.Save(writer);
        writer.Write(certainty is not null);
        certainty?.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="UnreadableClassifierException">It is of another engine or damaged.</exception>
    internal static QuestionMatcher Load(Stream stream, FaqCatalog catalog, ITextClassifierTrainer trainer, MatcherOptions options)
    {
        var reader = MessageReader.Load(stream, catalog, MatcherTrainingSet.Of(catalog, options), trainer);
        using var binary = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return new QuestionMatcher(catalog, options, reader, Bands.Load(binary), binary.ReadBoolean() ? PartCertainty.Load(binary) : null);
    }

    /// <summary>Whether a message is word for word one of the FAQ's examples of small talk, whatever language it is in.</summary>
    public bool KnowsAsSmalltalk(string text) => untrained?.KnowsAsSmalltalk(text) ?? reader.KnowsAsSmalltalk(text);

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

        var parts = several.Find(text, whole);
        Part[] certain = [.. parts.Where(part => part.Certainty >= options.HalfFrom).DistinctBy(part => part.Match.Best, StringComparer.Ordinal).Take(MostQuestions)];
        var decision = certain.Length > 1 || (certain.Length == 1 && whole.Confidence < answerFrom && IsInItsContext(certain[0], whole))
            ? Several(certain, whole)
            : OrNamed(One(whole, answerFrom), text, whole);
        return WithTheRest(decision, parts);
    }

    private Decision Several(IReadOnlyList<Part> certain, Match whole) =>
        new(OutcomeOf(certain.Select(part => part.Match)), [.. certain.Select(part => part.Match.Best)], certain.Min(part => part.Certainty), [], whole.Ranked);

    /// <summary>One question, with what stands around it as context: it is certain by itself, and the whole message does not speak against it.</summary>
    private bool IsInItsContext(Part question, Match whole) =>
        question.Certainty >= bands.AnswerFrom && !whole.IsElsewhere && whole.Ranked.Take(MostSuggestions).Any(considered => considered.Entry == question.Match.Best);

    /// <summary>None of several questions is dropped without a word: what is not answered is offered, beside the answer or in the list.</summary>
    private static Decision WithTheRest(Decision decision, IReadOnlyList<Part> parts)
    {
        ScoredEntry[] rest = [.. parts.Where(part => part.Certainty >= FurtherFrom && !decision.Entries.Contains(part.Match.Best, StringComparer.Ordinal))
            .Select(part => new ScoredEntry(part.Match.Best, Math.Round(part.Certainty, 4)))
            .DistinctBy(offer => offer.Entry, StringComparer.Ordinal)
            .Take(MostSuggestions)];
        return decision.Outcome switch
        {
            TurnOutcome.Answer or TurnOutcome.Confirm => decision with { Further = rest },
            TurnOutcome.Suggest or TurnOutcome.Fallback or TurnOutcome.OutOfScope when rest.Length > 0 => decision with
            {
                Outcome = TurnOutcome.Suggest,
                Confidence = rest[0].Confidence,
                Suggestions = [.. rest.Concat(decision.Suggestions).DistinctBy(offer => offer.Entry, StringComparer.Ordinal).Take(MostSuggestions)],
            },
            _ => decision,
        };
    }

    /// <summary>
    /// A message that is not sure by itself is read with what was shown before it. People ask on about that entry and what is
    /// related to it, so there less certainty is needed.
    /// </summary>
    private (Match Match, double AnswerFrom) Read(string text, string? previousEntry)
    {
        var alone = reader.Read(text);
        if (alone.Confidence >= bands.AnswerFrom || alone.IsKnown || alone.IsElsewhere || previousEntry is null || !FollowUpForm.MayLean(text))
        {
            return (alone, bands.AnswerFrom);
        }

        return (reader.ReadAfter(text, previousEntry, alone) with { Leans = FollowUpForm.Leans(text) }, Math.Min(options.FollowUpFrom, bands.AnswerFrom));
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

    private bool IsSmalltalk(Match look) => look.IsKnown
        ? Labels.IsSmalltalk(look.Strongest)
        : look.Smalltalk > SmalltalkFrom && look.Confidence < bands.AnswerFrom && look.Unknown < MostUnknown;

    private Decision Outside(Match look)
    {
        if (IsSmalltalk(look))
        {
            var intent = (look.IsKnown ? look.Strongest : look.SmalltalkLabel!)[Labels.SmalltalkPrefix.Length..];
            return new Decision(catalog.Language.Smalltalk[intent].Human ? TurnOutcome.Human : TurnOutcome.Smalltalk, [], 0, [], look.Ranked, intent);
        }

        return new Decision(look.Strongest is Labels.OffTopicNear or Labels.OffTopicFar ? TurnOutcome.OutOfScope : TurnOutcome.Fallback, [], 0, [], look.Ranked)
        {
            IsOnSubject = look.Strongest == Labels.Unanswered,
        };
    }
}
