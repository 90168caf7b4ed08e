using SmardBot.Core.Faq;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;

namespace SmardBot.Core.Answering;

/// <summary>What is counted of a turn.</summary>
internal static class TurnRecords
{
    /// <summary>The reply, with what it came to among its effects; of a reply that may be replaced, for both.</summary>
    public static Reply With(Question q, Reply reply) => reply.Outcome is not { } outcome ? reply : reply with
    {
        Effects = [.. reply.Effects, .. Shown(q, reply, outcome).DefaultIfEmpty((outcome, null)).Select(counted => new SideEffect.Count(counted.Outcome, counted.Shown))],
        Otherwise = reply.Otherwise is null ? null : With(q, reply.Otherwise),
    };

    /// <summary>Of a double question the half that was answered counts as an answer, the half that was asked about as a question.</summary>
    private static IEnumerable<(TurnOutcome Outcome, AnsweredEntry? Shown)> Shown(Question q, Reply reply, TurnOutcome outcome) => reply.Entries
        .Select(id => q.Knowledge?.Catalog.Find(id))
        .OfType<FaqEntry>()
        .Select(entry => (
            outcome == TurnOutcome.Confirm && reply.State.Shown.Contains(entry.Id, StringComparer.Ordinal) ? TurnOutcome.Answer : outcome,
            (AnsweredEntry?)new AnsweredEntry(entry.Id, entry.ContentHash)));
}
