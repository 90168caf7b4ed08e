using SmardBot.Core.Activities;
using SmardBot.Core.Decisions;
using SmardBot.Core.Faq;

namespace SmardBot.Core.Turns;

/// <summary>Shows entries: at once, or after a question where they are sensitive.</summary>
internal sealed class AnswerSender(TurnContext turn, ReplyComposer composer)
{
    /// <summary>Shows the entries, all in one message.</summary>
    public Task ShowAsync(IReadOnlyList<string> ids, double confidence) =>
        SendAsync(ids, [], confidence);

    /// <summary>Shows the plain ones and asks before the sensitive one.</summary>
    public Task DecideAsync(Decision decision)
    {
        var sensitive = decision.Entries.Where(id => turn.Knowledge!.Catalog.Find(id)!.Sensitive && turn.State.PendingConfirm != id).ToArray();
        return SendAsync([.. decision.Entries.Except(sensitive, StringComparer.Ordinal)], sensitive, decision.Confidence);
    }

    private async Task SendAsync(IReadOnlyList<string> show, string[] ask, double confidence)
    {
        var catalog = turn.Knowledge!.Catalog;
        FaqEntry[] shown = [.. show.Select(id => catalog.Find(id)!)];
        var parts = shown.Select(entry => composer.Answer(entry, catalog, turn.Texts)).ToList();
        parts.AddRange(ask.Select(id => turn.Texts["confirm", ("title", catalog.Find(id)!.Title)]));
        turn.State = turn.State with
        {
            LastEntry = shown.Length > 0 ? shown[^1].Id : turn.State.LastEntry,
            PendingConfirm = ask.FirstOrDefault(),
            Offered = [.. show, .. ask],
        };
        turn.Result = new TurnResult(ask.Length > 0 ? TurnOutcome.Confirm : TurnOutcome.Answer, [.. show, .. ask], confidence, []);
        var reply = Activity.Message(string.Join("\n\n", parts));
        reply.SuggestedActions = ask.Length > 0
            ? ReplyComposer.Buttons([turn.Texts["yes-show"], turn.Texts["no-thanks"], turn.Texts["not-what-i-asked"]])
            : composer.WaysOn(shown, catalog, turn.Texts);
        await turn.SendAsync(reply);
    }
}
