using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;

namespace SmardBot.Core.Answering;

/// <summary>Does what a button says, pressed or typed.</summary>
internal sealed class ButtonReplies(EntryReplies entries, EntryView view, PersonReply person)
{
    private const int MostOffers = 3;
    private const int MostTries = 2;

    /// <summary>The reply, or null where no button is meant.</summary>
    public Reply? Answer(Question q)
    {
        if (q.Knowledge is not { } knowledge)
        {
            return q.Press is null ? null : person.To(q);
        }

        var press = q.Press ?? TypedPress.Read(q, knowledge.Catalog);
        return press?.Action switch
        {
            PressActions.Show => Show(q, knowledge, press.Entry!),
            PressActions.More => More(q, knowledge, press.Entry),
            PressActions.NotAsked => OfferNext(q, knowledge),
            PressActions.None => Reply.Of(TurnOutcome.Fallback, q.Texts.NoneOfTheseFit, OwnButtons.Person(q.Texts)) with { State = q.State.MovedOn() },
            PressActions.Which => EntryReplies.Offer(q, knowledge, q.Texts.Suggest, [.. q.State.Offered.Where(id => view.MayShow(knowledge.Catalog.Find(id))).Select(id => new ScoredEntry(id, 0))], 0),
            PressActions.No => Reply.Of(TurnOutcome.Smalltalk, q.Texts.ConfirmDeclined, view.FirstQuestions(knowledge.Catalog, q.Texts).Select(OwnButtons.Show)) with { State = q.State.MovedOn() },
            PressActions.Person => person.To(q),
            _ => null,
        };
    }

    private Reply Show(Question q, KnowledgeSnapshot knowledge, string id)
    {
        if (knowledge.Catalog.Find(id) is not { } entry || !view.MayShow(entry))
        {
            return NoAnswer(q);
        }

        q = q with { State = q.State with { NextBest = [.. q.State.NextBest.Where(next => next.Entry != id)] } };
        return entries.Answer(q, knowledge, [entry], [], []) with { Outcome = TurnOutcome.Answer, Entries = [id], Confidence = 1 };
    }

    private Reply More(Question q, KnowledgeSnapshot knowledge, string? id)
    {
        FaqEntry[] shown = [.. (id is null ? q.State.Shown : [id]).Select(knowledge.Catalog.Find).Where(entry => view.MayShow(entry) && entry!.ForProfessionals is not null)!];
        return shown.Length == 0 ? NoAnswer(q) : entries.More(q, knowledge, shown);
    }

    /// <summary>The next best entries for the question, and when none is left a person.</summary>
    private Reply OfferNext(Question q, KnowledgeSnapshot knowledge)
    {
        ScoredEntry[] next = [.. q.State.NextBest
            .Where(other => view.MayShow(knowledge.Catalog.Find(other.Entry)) && !q.State.Shown.Contains(other.Entry, StringComparer.Ordinal))
            .Take(MostOffers)];
        q = q with { State = q.State with { NotAsked = q.State.NotAsked + 1 } };
        var wantsPerson = next.Length == 0 || (q.State.NotAsked >= MostTries && q.Person.Standing == PersonStanding.CanBeAsked);
        var reply = wantsPerson ? person.To(q with { State = q.State with { NotAsked = 0 } }) : EntryReplies.Offer(q, knowledge, q.Texts.SuggestNext, next, next[0].Confidence);
        return q.State.Shown.Length > 0 && q.State.Answers is [.., var last]
            ? reply with { Effects = [.. reply.Effects, new SideEffect.ReviewDisliked(last)] }
            : reply;
    }

    private static Reply NoAnswer(Question q) =>
        Reply.Of(TurnOutcome.Fallback, q.Texts.NoAnswerYet, OwnButtons.Person(q.Texts)) with { State = q.State.MovedOn() };
}
