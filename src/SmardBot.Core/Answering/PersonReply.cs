using Microsoft.Extensions.Options;
using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;

namespace SmardBot.Core.Answering;

/// <summary>The way to a person: a question that staff answer here, else the operator's contact, or honestly none and the patient organisations.</summary>
internal sealed class PersonReply(IOptions<ContactOptions> contact, EntryView view, SafetyResponses safety)
{
    /// <summary>The entry that lists groups and organisations, where the FAQ has one.</summary>
    private static readonly string[] Groups = ["patient-organizations", "community"];

    /// <summary>What is said to somebody who wants a person.</summary>
    public Reply To(Question q) => q.Person.Standing switch
    {
        PersonStanding.NotHere => Contact(q),
        PersonStanding.CanBeAsked => Consent(q),
        _ => Standing(q),
    };

    /// <summary>The family's yes, its wish to end it, or nothing at all while somebody is talking with it; null where none of that is so.</summary>
    public Reply? Answer(Question q)
    {
        if (q.Press?.Action == PressActions.EndPerson || (q.Person.HasTicket && q.Says(q.Texts.ButtonEndPerson)))
        {
            return q.Person.HasTicket
                ? Reply.Of(TurnOutcome.Human, q.Texts.PersonEnded) with { State = q.State.MovedOn(), Effects = [new SideEffect.CloseTicket()], Otherwise = NotDone(q) }
                : To(q);
        }

        if (q.Person.IsWithPerson && q.Press is null)
        {
            return Reply.Nothing with { State = q.State };
        }

        return q.Press?.Action == PressActions.AskPerson || (q.State.AsksConsent && SaysYes(q)) ? Ask(q) : null;
    }

    /// <summary>The reply, with what staff have to hear of it where a question of the family's is open.</summary>
    public static Reply Told(Question q, Reply reply) => q.Person.HasTicket && q.IsMessage && q.Feedback is null && q.Press is null
        ? reply with { Effects = [.. reply.Effects, new SideEffect.ContinueTicket(reply.IsAlarm)] }
        : reply;

    private Reply Contact(Question q)
    {
        var groups = Groups.Select(id => q.Knowledge?.Catalog.Find(id)).FirstOrDefault(view.MayShow);
        return Reply.Of(
            TurnOutcome.Human,
            contact.Value.IsConfigured ? q.Texts.HumanContact(contact.Value.ToMarkdown()) : q.Texts.HumanNone,
            groups is null ? [] : [OwnButtons.Show(groups)]) with { State = q.State.MovedOn() };
    }

    private static Reply Consent(Question q) => Reply.Of(
        TurnOutcome.Human,
        q.Texts.PersonConsent(q.Person.Name, q.Person.Places, q.Person.When, q.Person.Kept),
        OwnButtons.AskPerson(q.Texts),
        OwnButtons.No(q.Texts)) with { State = q.State.MovedOn() with { AsksConsent = true, ConsentNamesTeams = q.Person.InTeams, NextBest = q.State.NextBest } };

    private Reply Ask(Question q) => !q.Person.HasTicket && q.Person.Standing != PersonStanding.CanBeAsked ? Contact(q)
        : q.Person.HasTicket ? Standing(q)
        : Reply.Of(TurnOutcome.Human, $"{q.Texts.PersonAsked(q.Person.Name, q.Person.When)}\n\n{safety.EmergencyLine(q)}", OwnButtons.EndPerson(q.Texts)) with
        {
            State = q.State.MovedOn(),
            Effects = [new SideEffect.OpenTicket(q.State.NextBest, q.State.ConsentNamesTeams)],
            Otherwise = NotDone(q),
        };

    private static Reply Standing(Question q) => Reply.Of(
        TurnOutcome.Human,
        q.Person.Standing == PersonStanding.Waiting ? q.Texts.PersonWaiting(q.Person.Name, q.Person.When) : q.Texts.PersonHasIt(q.Person.Name, q.Person.When),
        OwnButtons.EndPerson(q.Texts)) with { State = q.State.MovedOn() };

    private Reply NotDone(Question q) => Reply.Of(TurnOutcome.Error, $"{q.Texts.PersonNotAsked}\n\n{safety.EmergencyLine(q)}", OwnButtons.Person(q.Texts)) with { State = q.State };

    private static bool SaysYes(Question q)
    {
        bool Says(string words) => q.Says(words);
        return Says(q.Texts.ButtonAskPerson) || Says(q.Texts.ButtonYes) || q.Texts.TypedYes.Any(Says);
    }
}
