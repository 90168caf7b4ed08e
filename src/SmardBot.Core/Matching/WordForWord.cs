using SmardBot.Core.Faq;
using SmardBot.Core.Language;

namespace SmardBot.Core.Matching;

/// <summary>
/// What can be decided before anything is trained: the FAQ's own questions word for word, and offers for what shares words with
/// them. Thread-safe.
/// </summary>
internal sealed class WordForWord
{
    private const double ExactConfidence = 0.99;

    /// <summary>An offer needs so much of what the message says, 0 to 1.</summary>
    private const double LeastShare = 0.1;

    private readonly FaqCatalog catalog;
    private readonly TextAnalyzer analyzer;
    private readonly Dictionary<string, string> exact;
    private readonly Dictionary<string, Dictionary<string, double>> entriesOf = new(StringComparer.Ordinal);

    /// <summary>Reads a catalog.</summary>
    public WordForWord(FaqCatalog catalog, MatcherOptions options)
    {
        this.catalog = catalog;
        analyzer = new TextAnalyzer(catalog.Language.Vocabulary);
        exact = ExactLabels.Of(MatcherTrainingSet.Of(catalog, options), analyzer);
        foreach (var entry in catalog.Entries)
        {
            string[] texts = [entry.Title, .. entry.Questions];
            foreach (var stem in texts.SelectMany(text => analyzer.Analyze(text).Stems.Distinct(StringComparer.Ordinal)).GroupBy(stem => stem, StringComparer.Ordinal))
            {
                if (!entriesOf.TryGetValue(stem.Key, out var entries))
                {
                    entriesOf[stem.Key] = entries = new(StringComparer.Ordinal);
                }

                entries[entry.Id] = stem.Count() / (double)texts.Length;
            }
        }
    }

    /// <summary>Whether a message is word for word an example of small talk.</summary>
    public bool KnowsAsSmalltalk(string text) => exact.TryGetValue(ExactLabels.Key(text, analyzer), out var label) && Labels.IsSmalltalk(label);

    /// <summary>What a message asks for.</summary>
    public Decision Decide(string text)
    {
        if (!exact.TryGetValue(ExactLabels.Key(text, analyzer), out var label))
        {
            var offers = Offers(text);
            return offers.Length > 0
                ? new Decision(TurnOutcome.Suggest, [], offers[0].Confidence, offers, offers)
                : new Decision(TurnOutcome.Fallback, [], 0, [], []);
        }

        if (label.StartsWith(Labels.SmalltalkPrefix, StringComparison.Ordinal))
        {
            var intent = label[Labels.SmalltalkPrefix.Length..];
            return new Decision(catalog.Language.Smalltalk[intent].Human ? TurnOutcome.Human : TurnOutcome.Smalltalk, [], 0, [], [], intent);
        }

        return Labels.IsEntry(label)
            ? new Decision(catalog.Find(label)!.Sensitive ? TurnOutcome.Confirm : TurnOutcome.Answer, [label], ExactConfidence, [], [new(label, ExactConfidence)])
            : new Decision(label is Labels.OffTopicNear or Labels.OffTopicFar ? TurnOutcome.OutOfScope : TurnOutcome.Fallback, [], 0, [], []);
    }

    private ScoredEntry[] Offers(string text)
    {
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        var all = 1e-9;
        foreach (var stem in analyzer.Analyze(text).Stems.Distinct(StringComparer.Ordinal))
        {
            var entries = entriesOf.GetValueOrDefault(stem);
            var weight = Math.Log((catalog.Entries.Count + 1.0) / ((entries?.Count ?? 0) + 0.5));
            all += weight;
            foreach (var (entry, share) in entries ?? [])
            {
                sums[entry] = sums.GetValueOrDefault(entry) + (weight * Math.Sqrt(share));
            }
        }

        return [.. sums.Where(pair => pair.Value / all >= LeastShare)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(QuestionMatcher.MostSuggestions)
            .Select(pair => new ScoredEntry(pair.Key, Math.Round(pair.Value / all / 2, 4)))];
    }
}
