using System.Text;
using SmardBot.Core.Faq;
using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Matching;

/// <summary>Looks at messages with a trained classifier, its calibration, and what is known of words. Thread-safe.</summary>
internal sealed class MessageReader
{
    private const int MostConsidered = 6;
    private const double ExactConfidence = 0.99;

    /// <summary>Enough for an offer, never for an answer.</summary>
    private const double MostConfidentElsewhere = 0.5;

    private readonly FaqCatalog catalog;
    private readonly ITextClassifier classifier;
    private readonly EntryRanking ranking;
    private readonly Calibration calibration;
    private readonly ITextEncoder encoder;
    private readonly KnownWords words;
    private readonly Neighbours neighbours;
    private readonly TextAnalyzer analyzer;
    private readonly HashSet<string> names;
    private readonly Dictionary<string, string> exact;
    private readonly Dictionary<string, int> indexOf;
    private readonly int[] entries;
    private readonly string[] entryIds;
    private readonly ChoiceModel? followUps;

    /// <summary>Takes what was trained on a set.</summary>
    public MessageReader(
        FaqCatalog catalog, TrainingSet set, ITextClassifier classifier, ITextEncoder encoder, EntryRanking ranking, Calibration calibration, KnownWords words, Neighbours neighbours, ChoiceModel? followUps)
    {
        this.followUps = followUps;
        this.ranking = ranking;
        this.catalog = catalog;
        this.classifier = classifier;
        this.calibration = calibration;
        this.encoder = encoder;
        this.words = words;
        this.neighbours = neighbours;
        analyzer = new TextAnalyzer(set.Vocabulary);
        names = set.Vocabulary.Synonyms.Keys.Select(Key).ToHashSet(StringComparer.Ordinal);
        indexOf = classifier.Labels.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        exact = ExactLabels.Of(set, analyzer);
        entries = [.. classifier.Labels.Index().Where(label => Labels.IsEntry(label.Item)).Select(label => label.Index)];
        entryIds = [.. entries.Select(entry => classifier.Labels[entry])];
    }

    private MessageReader(MessageReader other, ITextEncoder encoder)
    {
        (catalog, classifier, ranking, calibration, words, neighbours, followUps) = (other.catalog, other.classifier, other.ranking, other.calibration, other.words, other.neighbours, other.followUps);
        (analyzer, names, exact, indexOf, entries, entryIds) = (other.analyzer, other.names, other.exact, other.indexOf, other.entries, other.entryIds);
        this.encoder = encoder;
    }

    /// <summary>The same reader, with the vectors of some texts at hand.</summary>
    public MessageReader Preparing(IEnumerable<string> texts, CancellationToken cancellation) =>
        new(this, new PreparedEncoder(encoder, texts, cancellation));

    /// <summary>Looks at a message.</summary>
    public Match Read(string text)
    {
        var sight = See(text, encoder.Encode([text])[0]);
        var ranks = ranking.Of(sight);
        var evidence = MatchEvidence.Of(classifier.Labels, sight, ranks);
        var smalltalk = SmalltalkEvidence.Of(classifier.Labels, sight);
        var confidence = calibration.Confidence(evidence);
        var first = calibration.ConfidenceInFirst(evidence);
        var shares = calibration.Shares(sight.Scores);
        var best = evidence.Best;
        var strongest = Array.IndexOf(shares, shares.Max());
        var known = exact.GetValueOrDefault(Key(text));
        var isElsewhere = known is null && sight.Words.Subject is { NamesOther: true, NamesOurs: false };
        if (known is not null)
        {
            strongest = indexOf[known];
            best = Labels.IsEntry(known) ? strongest : best;
            confidence = Labels.IsEntry(known) ? ExactConfidence : Math.Min(confidence, 1 - ExactConfidence);
            first = Labels.IsEntry(known) ? Math.Max(first, ExactConfidence) : Math.Min(first, 1 - ExactConfidence);
        }
        else if (isElsewhere)
        {
            confidence = Math.Min(confidence, MostConfidentElsewhere);
        }

        return new Match(
            classifier.Labels[best], confidence, first, Rank(ranks, best, confidence), classifier.Labels[strongest], shares[strongest], known is not null, isElsewhere)
        {
            Sight = sight,
            Unknown = sight.Words.Unknown,
            Smalltalk = calibration.Smalltalk(smalltalk),
            SmalltalkLabel = smalltalk.Best < 0 ? null : classifier.Labels[smalltalk.Best],
        };
    }

    /// <summary>Looks at a message that may lean on the entry that was shown before it; as it stands alone where nothing is known of such messages.</summary>
    /// <param name="text">The message.</param>
    /// <param name="previousEntry">The entry.</param>
    /// <param name="alone">What it looks like without it.</param>
    public Match ReadAfter(string text, string previousEntry, Match alone)
    {
        if (followUps is null || catalog.Find(previousEntry) is not { } previous)
        {
            return alone;
        }

        var behind = Behind(previous, text);
        var features = FollowUpEvidence.Of(catalog, entries, classifier.Labels, previous, text, alone.Sight!, See(behind, encoder.Encode([behind])[0]));
        var probabilities = followUps.Probabilities(features);
        ScoredEntry[] ranked = [.. entryIds.Zip(probabilities, (id, probability) => new ScoredEntry(id, Math.Round(probability, 4))).OrderByDescending(entry => entry.Confidence).Take(MostConsidered)];
        return alone with
        {
            Best = ranked[0].Entry,
            Confidence = ranked[0].Confidence,
            FirstConfidence = ranked.Take(QuestionMatcher.MostSuggestions).Sum(entry => entry.Confidence),
            Ranked = ranked,
        };
    }

    /// <summary>What is learned from of a message after an entry: the features of each entry, and of none.</summary>
    /// <param name="text">The message.</param>
    /// <param name="previous">The entry that was shown before.</param>
    /// <param name="alone">The vector of the message.</param>
    /// <param name="together">The vector of it behind the entry's title.</param>
    public (double[][] Features, IReadOnlyList<string> Entries) After(string text, FaqEntry previous, float[] alone, float[] together) =>
        (FollowUpEvidence.Of(catalog, entries, classifier.Labels, previous, text, See(text, alone), See(Behind(previous, text), together)), entryIds);

    /// <summary>A message behind the title of an entry.</summary>
    public static string Behind(FaqEntry previous, string text) => $"{previous.Title} {text}";

    /// <summary>Whether a text is word for word an example of small talk.</summary>
    public bool KnowsAsSmalltalk(string text) => exact.TryGetValue(Key(text), out var label) && Labels.IsSmalltalk(label);

    /// <summary>Whether a text is a name of something and nothing else: that is a subject, not a question.</summary>
    public bool IsBareName(string text) => names.Contains(Key(text));

    /// <summary>Writes what <see cref="Load"/> reads.</summary>
    public void Save(Stream stream)
    {
        classifier.Save(stream);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        ranking.Save(writer);
        calibration.Save(writer);
        words.Save(writer);
        neighbours.Save(writer);
        followUps!.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="UnreadableClassifierException">It is of another engine or damaged.</exception>
    public static MessageReader Load(Stream stream, FaqCatalog catalog, TrainingSet set, ITextClassifierTrainer trainer)
    {
        var classifier = trainer.Load(stream);
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return new MessageReader(
            catalog, set, classifier, trainer.Encoder, new EntryRanking(classifier.Labels, ChoiceModel.Load(reader)), Calibration.Load(reader), KnownWords.Load(catalog.Language.Vocabulary, reader), Neighbours.Load(reader, classifier.Labels), ChoiceModel.Load(reader));
    }

    private Sight See(string text, float[] vector)
    {
        var scores = new float[classifier.Labels.Count];
        var views = new float[classifier.Views.Count * scores.Length];
        classifier.Score(text, vector, scores, views);
        return new Sight(scores, views, words.Of(text), neighbours.Find(vector));
    }

    private ScoredEntry[] Rank(float[] ranks, int best, double confidence) =>
        [.. classifier.Labels.Index()
            .Where(pair => Labels.IsEntry(pair.Item))
            .Select(pair => new ScoredEntry(pair.Item, Math.Round(pair.Index == best ? confidence : Math.Min(ranks[pair.Index], 1 - confidence), 4)))
            .OrderByDescending(entry => indexOf[entry.Entry] == best)
            .ThenByDescending(entry => entry.Confidence)
            .Take(MostConsidered)];

    private string Key(string text) => ExactLabels.Key(text, analyzer);
}
