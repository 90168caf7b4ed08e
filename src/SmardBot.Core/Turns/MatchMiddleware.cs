using SmardBot.Core.Activities;
using SmardBot.Core.Decisions;

namespace SmardBot.Core.Turns;

/// <summary>The last step: what does the message ask for, and what is said to it.</summary>
public sealed class MatchMiddleware(ReplyComposer composer) : ITurnMiddleware
{
    /// <inheritdoc/>
    public Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        if (turn.Knowledge is null)
        {
            return SayAsync(turn, TurnOutcome.Error, $"{turn.Texts["unavailable"]}\n\n{turn.Texts["emergency-line"]}", []);
        }

        var decision = Servable(turn.Knowledge.Matcher.Decide(turn.Text, turn.State.LastEntry), turn);
        turn.State = turn.State with { Considered = [.. decision.Considered.Select(entry => entry.Entry)], Offered = [] };
        var person = turn.Texts["talk-to-a-person"];
        return decision.Outcome switch
        {
            TurnOutcome.Answer or TurnOutcome.Confirm => new AnswerSender(turn, composer).DecideAsync(decision),
            TurnOutcome.Suggest => SuggestAsync(turn, decision),
            TurnOutcome.Smalltalk => SayAsync(turn, TurnOutcome.Smalltalk, turn.Knowledge.Catalog.Language.Smalltalk[decision.Intent!].Reply, []),
            TurnOutcome.Human => SayAsync(turn, TurnOutcome.Human, composer.Human(turn.Texts), []),
            TurnOutcome.OutOfScope => SayAsync(turn, TurnOutcome.OutOfScope, turn.Texts["out-of-scope"], [person]),
            _ => SayAsync(turn, TurnOutcome.Fallback, turn.Texts[decision.Intent is null ? "fallback" : "fallback-subject"], [person]),
        };
    }

    /// <summary>An entry that may not be shown is no answer: the question falls back.</summary>
    private Decision Servable(Decision decision, TurnContext turn)
    {
        var catalog = turn.Knowledge!.Catalog;
        var entries = decision.Entries.Where(id => composer.MayShow(catalog.Find(id))).ToArray();
        var offers = decision.Suggestions.Where(offer => composer.MayShow(catalog.Find(offer.Entry))).ToArray();
        var nothingLeft = entries.Length < decision.Entries.Count && entries.Length == 0;
        return nothingLeft || (decision.Outcome == TurnOutcome.Suggest && offers.Length == 0)
            ? decision with { Outcome = TurnOutcome.Fallback, Entries = [], Suggestions = [], Confidence = 0 }
            : decision with { Entries = entries, Suggestions = offers };
    }

    private static async Task SuggestAsync(TurnContext turn, Decision decision)
    {
        string[] titles = [.. decision.Suggestions.Select(offer => turn.Knowledge!.Catalog.Find(offer.Entry)!.Title)];
        turn.State = turn.State with { Offered = [.. decision.Suggestions.Select(offer => offer.Entry)], PendingConfirm = null };
        turn.Result = new TurnResult(TurnOutcome.Suggest, [], decision.Confidence, decision.Suggestions);
        var reply = Activity.Message(turn.Texts["suggest"] + "\n\n" + string.Join('\n', titles.Select(title => $"- {title}")));
        reply.SuggestedActions = ReplyComposer.Buttons([.. titles, turn.Texts["none-of-these"]]);
        await turn.SendAsync(reply);
    }

    private static async Task SayAsync(TurnContext turn, TurnOutcome outcome, string markdown, string[] buttons)
    {
        turn.State = turn.State with { PendingConfirm = null };
        turn.Result = TurnResult.Of(outcome);
        var reply = Activity.Message(markdown);
        reply.SuggestedActions = buttons.Length > 0 ? ReplyComposer.Buttons(buttons) : null;
        await turn.SendAsync(reply);
    }
}
