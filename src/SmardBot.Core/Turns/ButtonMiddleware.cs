using SmardBot.Core.Activities;
using SmardBot.Core.Decisions;
using SmardBot.Core.Language;

namespace SmardBot.Core.Turns;

/// <summary>Answers the buttons and their words when typed: "Not what I asked", "None of these", "More detail", yes or no to a sensitive entry, a person.</summary>
public sealed class ButtonMiddleware(ReplyComposer composer) : ITurnMiddleware
{
    private const int MostOffers = 3;

    private static readonly HashSet<string> Yes = new(["yes", "y", "yes please", "yeah", "yep", "ok", "okay", "sure", "show me", "please", "yes show me"], StringComparer.Ordinal);
    private static readonly HashSet<string> No = new(["no", "n", "no thanks", "no thank you", "nope", "not now"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        if (turn.Knowledge is null)
        {
            await next();
            return;
        }

        var said = Words(turn.Text);
        bool Says(string key) => said.Length > 0 && said == Words(turn.Texts[key]);
        var pending = turn.State.PendingConfirm is { } id ? turn.Knowledge.Catalog.Find(id) : null;
        if (pending is not null && (Yes.Contains(said) || Says("yes-show")) && composer.MayShow(pending))
        {
            await new AnswerSender(turn, composer).ShowAsync([pending.Id], 1);
        }
        else if (pending is not null && (No.Contains(said) || Says("no-thanks")))
        {
            turn.State = turn.State with { PendingConfirm = null };
            turn.Result = TurnResult.Of(TurnOutcome.Smalltalk);
            await turn.SendAsync(Activity.Message(turn.Texts["confirm-declined"]));
        }
        else if (Says("more-detail") && turn.State.LastEntry is { } last && turn.Knowledge.Catalog.Find(last) is { ForProfessionals: not null } entry && composer.MayShow(entry))
        {
            turn.Result = new TurnResult(TurnOutcome.Answer, [entry.Id], 1, []);
            var reply = Activity.Message(composer.Professionals(entry, turn.Knowledge.Catalog, turn.Texts));
            reply.SuggestedActions = composer.WaysOn([entry], turn.Knowledge.Catalog, turn.Texts);
            await turn.SendAsync(reply);
        }
        else if (Says("not-what-i-asked") || Says("none-of-these"))
        {
            await OfferNextAsync(turn);
        }
        else if (Says("talk-to-a-person"))
        {
            turn.Result = TurnResult.Of(TurnOutcome.Human);
            await turn.SendAsync(Activity.Message(composer.Human(turn.Texts)));
        }
        else
        {
            await next();
        }
    }

    /// <summary>The next-best entries, and when there are none left, a person.</summary>
    private async Task OfferNextAsync(TurnContext turn)
    {
        var left = turn.State.Considered.Except(turn.State.Offered, StringComparer.Ordinal)
            .Select(turn.Knowledge!.Catalog.Find)
            .Where(composer.MayShow)
            .Take(MostOffers)
            .ToArray();
        if (left.Length == 0)
        {
            turn.State = turn.State with { Considered = [], Offered = [] };
            turn.Result = TurnResult.Of(TurnOutcome.Human);
            await turn.SendAsync(Activity.Message(composer.Human(turn.Texts)));
            return;
        }

        turn.State = turn.State with { Offered = [.. turn.State.Offered, .. left.Select(entry => entry!.Id)], LastEntry = null, PendingConfirm = null };
        turn.Result = new TurnResult(TurnOutcome.Suggest, [], 0, [.. left.Select(entry => new ScoredEntry(entry!.Id, 0))]);
        var reply = Activity.Message(turn.Texts["suggest-more"] + "\n\n" + string.Join('\n', left.Select(entry => $"- {entry!.Title}")));
        reply.SuggestedActions = ReplyComposer.Buttons([.. left.Select(entry => entry!.Title), turn.Texts["none-of-these"], turn.Texts["talk-to-a-person"]]);
        await turn.SendAsync(reply);
    }

    private static string Words(string text) => string.Join(' ', Tokenizer.Words(TextNormalizer.Normalize(text)));
}
