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

    // Chosen on messages that were kept apart for measuring; the results are flat around them.
    private const float ShareOfContext = 0.4f;
    private const float RelatedBonus = 0.1f;
    private const float SameAgainMalus = 0.3f;

    private readonly FaqCatalog catalog;
    private readonly ITextClassifier classifier;
    private readonly Calibration calibration;
    private readonly ITextEncoder encoder;
    private readonly KnownWords words;
    private readonly Neighbours neighbours;
    private readonly TextAnalyzer analyzer;
    private readonly HashSet<string> names;
    private readonly Dictionary<string, string> exact;
    private readonly Dictionary<string, int> indexOf;

    /// <summary>Takes what was trained on a set.</summary>
    public MessageReader(FaqCatalog catalog, TrainingSet set, ITextClassifier classifier, ITextEncoder encoder, Calibration calibration, KnownWords words, Neighbours neighbours)
    {
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
    }

    /// <summary>Looks at a message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="previousEntry">The entry that the message leans on, or null when it stands alone.</param>
    public Match Read(string text, string? previousEntry = null)
    {
        var scores = new float[classifier.Labels.Count];
        var views = new float[classifier.Views.Count * scores.Length];
        var vector = encoder.Encode([text])[0];
        classifier.Score(text, vector, scores, views);
        Lean(text, scores, views, previousEntry);

        var said = words.Of(text);
        var evidence = MatchEvidence.Of(classifier.Labels, scores, views, said, entry => neighbours.Of(vector, entry));
        var confidence = calibration.Confidence(evidence);
        var first = calibration.ConfidenceInFirst(evidence);
        var shares = calibration.Shares(scores);
        var best = evidence.Best;
        var strongest = Array.IndexOf(shares, shares.Max());
        var known = exact.GetValueOrDefault(Key(text));
        var isElsewhere = known is null && said.Subject is { NamesOther: true, NamesOurs: false };
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
            classifier.Labels[best], confidence, first, Rank(shares, best, confidence), classifier.Labels[strongest], shares[strongest], known is not null, isElsewhere)
        {
            Unknown = said.Unknown,
        };
    }

    /// <summary>Whether an entry is the one that was shown, or one that it names as related.</summary>
    public bool IsNextTo(string shown, string entry) =>
        entry == shown || (catalog.Find(shown)?.Related.Contains(entry, StringComparer.Ordinal) ?? false);

    /// <summary>Whether a text is a name of something and nothing else: that is a subject, not a question.</summary>
    public bool IsBareName(string text) => names.Contains(Key(text));

    /// <summary>Writes what <see cref="Load"/> reads.</summary>
    public void Save(Stream stream)
    {
        classifier.Save(stream);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        calibration.Save(writer);
        words.Save(writer);
        neighbours.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="UnreadableClassifierException">It is of another engine or damaged.</exception>
    public static MessageReader Load(Stream stream, FaqCatalog catalog, TrainingSet set, ITextClassifierTrainer trainer)
    {
        var classifier = trainer.Load(stream);
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return new MessageReader(
            catalog, set, classifier, trainer.Encoder, Calibration.Load(reader), KnownWords.Load(catalog.Language.Vocabulary, reader), Neighbours.Load(reader, classifier.Labels));
    }

    /// <summary>
    /// A message that leans on the one before it is read together with that entry's title, in part: "calories?" after the
    /// feeding tube is a question of its own only there. Who asks on mostly asks for something related, and seldom for the
    /// very same again.
    /// </summary>
    private void Lean(string text, float[] scores, float[] views, string? previousEntry)
    {
        if (previousEntry is null || catalog.Find(previousEntry) is not { } previous)
        {
            return;
        }

        var together = new float[scores.Length];
        var viewsTogether = new float[views.Length];
        classifier.Score($"{previous.Title} {text}", together, viewsTogether);
        Mix(scores, together);
        Mix(views, viewsTogether);
        for (var start = 0; start < views.Length; start += scores.Length)
        {
            views[start + indexOf[previous.Id]] -= SameAgainMalus / classifier.Views.Count;
        }

        scores[indexOf[previous.Id]] -= SameAgainMalus;
        foreach (var related in previous.Related)
        {
            if (indexOf.TryGetValue(related, out var index))
            {
                scores[index] += RelatedBonus;
            }
        }
    }

    private static void Mix(float[] alone, float[] together)
    {
        for (var i = 0; i < alone.Length; i++)
        {
            alone[i] += ShareOfContext * (together[i] - alone[i]);
        }
    }

    private ScoredEntry[] Rank(double[] shares, int best, double confidence) =>
        [.. classifier.Labels.Index()
            .Where(pair => Labels.IsEntry(pair.Item))
            .Select(pair => new ScoredEntry(pair.Item, Math.Round(pair.Index == best ? confidence : Math.Min(shares[pair.Index], 1 - confidence), 4)))
            .OrderByDescending(entry => indexOf[entry.Entry] == best)
            .ThenByDescending(entry => entry.Confidence)
            .Take(MostConsidered)];

    private string Key(string text) => ExactLabels.Key(text, analyzer);
}
