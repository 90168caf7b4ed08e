using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;

namespace SmardBot.Core.Searching;

/// <summary>
/// Finds entries while somebody types, for staff who choose one themselves: what the matcher makes of the words, and the words
/// that stand in titles, questions and answers. It finds nothing that may not be shown.
/// </summary>
public sealed class EntrySearch(EntryView view, IReviewStore reviews, IOptions<TurnOptions> options, TimeProvider clock, ILogger<EntrySearch> logger)
{
    private const double LeastScore = 0.2;
    private const double LeastConfidence = 0.05;

    /// <summary>The matcher always has a best entry, for mere noise too: where no word speaks for it, it has to be likely.</summary>
    private const double LeastConfidenceAlone = 0.5;

    /// <summary>Beside the best one, an entry that is so much worse is only in the way.</summary>
    private const double ShareOfBest = 0.3;

    /// <summary>"Most asked" looks back so many days.</summary>
    private const int Days = 90;

    private readonly ConditionalWeakTable<FaqCatalog, WordIndex> indexes = [];

    /// <summary>The entries that fit, best first.</summary>
    /// <param name="knowledge">The FAQ in force.</param>
    /// <param name="text">What was typed so far.</param>
    public IReadOnlyList<FaqEntry> Find(KnowledgeSnapshot knowledge, string text)
    {
        text = text.Length > options.Value.MaxMessageLength ? text[..options.Value.MaxMessageLength] : text;
        var scores = indexes.GetValue(knowledge.Catalog, catalog => new WordIndex(catalog)).Find(text);
        var decision = knowledge.Matcher.Decide(text);
        // The best entry of what is not about SMARD1 is the best of nothing: there the words alone count.
        foreach (var (entry, confidence) in decision.Outcome == TurnOutcome.OutOfScope ? [] : decision.Considered)
        {
            if (confidence >= (scores.ContainsKey(entry) ? LeastConfidence : LeastConfidenceAlone))
            {
                scores[entry] = scores.GetValueOrDefault(entry) + confidence;
            }
        }

        var least = Math.Max(LeastScore, ShareOfBest * scores.Values.DefaultIfEmpty().Max());
        return [.. scores
            .Where(pair => pair.Value >= least)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => knowledge.Catalog.Find(pair.Key))
            .Where(view.MayShow)!];
    }

    /// <summary>All entries, the most asked of the last weeks first, then those that the FAQ offers first.</summary>
    public async Task<IReadOnlyList<FaqEntry>> MostAskedAsync(KnowledgeSnapshot knowledge, CancellationToken cancellation)
    {
        var asked = await CountAsync(cancellation);
        var first = new ReplyTexts(knowledge.Catalog.Language.Replies).FirstQuestions;
        return [.. asked.Concat(first).Concat(knowledge.Catalog.Entries.Select(entry => entry.Id))
            .Distinct(StringComparer.Ordinal)
            .Select(knowledge.Catalog.Find)
            .Where(view.MayShow)!];
    }

    private async Task<IEnumerable<string>> CountAsync(CancellationToken cancellation)
    {
        try
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var counts = await reviews.ReadCountsAsync(today.AddDays(-Days), today, cancellation);
            return counts
                .Where(count => count.Outcome is TurnOutcome.Answer or TurnOutcome.Confirm && count.Shown is not null)
                .GroupBy(count => count.Shown!.Entry, StringComparer.Ordinal)
                .OrderByDescending(group => group.Sum(count => count.Times))
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            logger.CountsNotRead(exception.GetType().Name);
            return [];
        }
    }
}
