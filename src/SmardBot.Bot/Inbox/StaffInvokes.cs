using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using SmardBot.Core.Conversations;
using SmardBot.Core.Staff;

namespace SmardBot.Bot.Inbox;

/// <summary>Answers the buttons and dialogs of the staff's cards, for whoever may.</summary>
internal sealed class StaffInvokes(StaffDoor door, TicketButtons tickets, ReviewButtons reviews, ProposalButtons proposals, ILogger<StaffInvokes> log)
{
    /// <summary>The response; null for what is no button of the staff's.</summary>
    public async Task<InvokeResponse?> AnswerAsync(ITurnContext<IInvokeActivity> turn, CancellationToken cancellation)
    {
        var invoke = turn.Activity;
        if (StaffAction.Read(invoke) is not { } action)
        {
            return null;
        }

        var answer = await AnswerAsync(invoke, action, cancellation);
        if (answer is { Card: { } card, Title: null } && invoke.ReplyToId is { Length: > 0 } id && !action.Verb.StartsWith(StaffVerbs.OfTickets, StringComparison.Ordinal))
        {
            // The response changes it for one person; in a channel others see the card as well. Cards of tickets follow their tickets.
            var message = TicketCards.Message(card.DeepClone().AsObject(), "The next one");
            message.Id = id;
            await turn.UpdateActivityAsync(message, cancellation);
        }

        return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = ActivityJson.ToToken(answer.Body(action.Kind)) };
    }

    private async Task<StaffAnswer> AnswerAsync(IInvokeActivity invoke, StaffAction action, CancellationToken cancellation)
    {
        try
        {
            var entry = await door.EnterAsync(invoke, cancellation);
            if (entry.Member is not { } member)
            {
                return StaffAnswer.Line(entry.Why!);
            }

            if (!StaffVerbs.Deeds.TryGetValue(action.Verb, out var deed) || !member.May(deed))
            {
                return StaffAnswer.Line(DeskAnswer.NotAllowed.Message!);
            }

            return await tickets.AnswerAsync(member, action, cancellation)
                ?? await reviews.AnswerAsync(member, action, cancellation)
                ?? await proposals.AnswerAsync(member, action, cancellation)
                ?? StaffAnswer.Line(DeskAnswer.NotFound.Message!);
        }
        catch (StoreUnavailableException away)
        {
            Log.StaffNotServed(log, away.Message);
            return StaffAnswer.Line("The store is away just now; nothing was done. Please try again in a moment.");
        }
    }
}
