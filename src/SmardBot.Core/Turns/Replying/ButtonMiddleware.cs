using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Core.Turns.Buttons;
using SmardBot.Core.Turns.Reviewing;

namespace SmardBot.Core.Turns.Replying;

/// <summary>Does what a button says, pressed or typed.</summary>
internal sealed class ButtonMiddleware(EntryReplies replies, EntryView view, PersonReply person, DislikedAnswers disliked) : ITurnMiddleware
{
    private const int MostOffers = 3;

    public Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        if (turn.Knowledge is not { } knowledge)
        {
            return turn.Press is null ? next() : person.SendAsync(turn);
        }

        var press = turn.Press ?? TypedPress.Read(turn, knowledge.Catalog);
        return press?.Action switch
        {
            PressActions.Show => ShowAsync(turn, knowledge, press.Entry!),
            PressActions.More => MoreAsync(turn, knowledge, press.Entry),
            PressActions.NotAsked => OfferNextAsync(turn, knowledge),
            PressActions.None => NoneAsync(turn),
            PressActions.No => DeclineAsync(turn),
            PressActions.Person => person.SendAsync(turn),
            _ => next(),
        };
    }

    private Task ShowAsync(TurnContext turn, KnowledgeSnapshot knowledge, string id)
    {
        if (knowledge.Catalog.Find(id) is not { } entry || !view.MayShow(entry))
        {
            return NoAnswerAsync(turn);
        }

        turn.State = turn.State with { Left = [.. turn.State.Left.Where(left => left.Entry != id)] };
        return replies.AnswerAsync(turn, knowledge, [entry], [], new TurnResult(TurnOutcome.Answer, [id], 1, []));
    }

    private Task MoreAsync(TurnContext turn, KnowledgeSnapshot knowledge, string? id)
    {
        FaqEntry[] entries = [.. (id is null ? turn.State.Shown : [id]).Select(knowledge.Catalog.Find).Where(entry => view.MayShow(entry) && entry!.ForProfessionals is not null)!];
        return entries.Length == 0 ? NoAnswerAsync(turn) : replies.MoreAsync(turn, knowledge, entries);
    }

    /// <summary>The next best entries for the question, and when none is left a person.</summary>
    private async Task OfferNextAsync(TurnContext turn, KnowledgeSnapshot knowledge)
    {
        if (turn.State.Shown.Length > 0 && turn.State.Answers is [.., var last])
        {
            await disliked.AddAsync(turn, last);
        }

        ScoredEntry[] next = [.. turn.State.Left
            .Where(left => view.MayShow(knowledge.Catalog.Find(left.Entry)) && !turn.State.Shown.Contains(left.Entry, StringComparer.Ordinal))
            .Take(MostOffers)];
        await (next.Length == 0
            ? person.SendAsync(turn)
            : EntryReplies.OfferAsync(turn, knowledge, turn.Texts.SuggestNext, next, next[0].Confidence));
    }

    private static Task NoneAsync(TurnContext turn)
    {
        turn.State = turn.State.MovedOn();
        return turn.SayAsync(TurnOutcome.Fallback, turn.Texts.NoneOfTheseFit, OwnButtons.Person(turn.Texts));
    }

    private Task DeclineAsync(TurnContext turn)
    {
        turn.State = turn.State.MovedOn();
        return turn.SayAsync(TurnOutcome.Smalltalk, turn.Texts.ConfirmDeclined, view.FirstQuestions(turn.Knowledge?.Catalog, turn.Texts).Select(OwnButtons.Show));
    }

    private static Task NoAnswerAsync(TurnContext turn)
    {
        turn.State = turn.State.MovedOn();
        return turn.SayAsync(TurnOutcome.Fallback, turn.Texts.NoAnswerYet, OwnButtons.Person(turn.Texts));
    }
}
