using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Core.Reviews.Masking;

namespace SmardBot.Core.Turns.Reviewing;

/// <summary>Counts what the turn came to, and puts a question that found no certain answer on the review list. Waits for no store.</summary>
internal sealed class RecordMiddleware(ReviewRecorder recorder) : ITurnMiddleware
{
    public async Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        await next();
        if (turn.Result.Outcome is not { } outcome)
        {
            return;
        }

        var channel = turn.Incoming.ChannelId ?? "";
        foreach (var (counted, shown) in Shown(turn, outcome).DefaultIfEmpty((outcome, null)))
        {
            recorder.Add(new AnswerCount(recorder.Today, channel, counted, shown));
        }

        if (turn.Considered is { } considered && outcome is TurnOutcome.Suggest or TurnOutcome.Fallback or TurnOutcome.OutOfScope)
        {
            recorder.Add(new ReviewQuestion(recorder.Today, channel, outcome, TextMask.Apply(turn.Text), [], considered));
        }
    }

    /// <summary>Of a double question the half that was answered counts as an answer, the half that was asked about as a question.</summary>
    private static IEnumerable<(TurnOutcome Outcome, AnsweredEntry? Shown)> Shown(TurnContext turn, TurnOutcome outcome) => turn.Result.Entries
        .Select(id => turn.Knowledge?.Catalog.Find(id))
        .OfType<Faq.FaqEntry>()
        .Select(entry => (
            outcome == TurnOutcome.Confirm && turn.State.Shown.Contains(entry.Id, StringComparer.Ordinal) ? TurnOutcome.Answer : outcome,
            (AnsweredEntry?)new AnsweredEntry(entry.Id, entry.ContentHash)));
}
