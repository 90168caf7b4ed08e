using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using SmardBot.Core.Conversations.Inbox;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Reviews.Masking;

namespace SmardBot.Bot.Inbox;

/// <summary>Brings the card of one ticket, and the thread below it, to what the ticket is now.</summary>
internal sealed class TicketShow(TeamsPosts posts, TicketCards cards, ChatHistory history, ILogger<TicketShow> log)
{
    private const int LongestLine = 1_500;

    /// <summary>Shows it.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="card">What is posted of it.</param>
    /// <param name="channel">The inbox, or null where there is none now.</param>
    /// <param name="cancellation">Stops it; what was posted is told all the same.</param>
    /// <returns>The card as it is now, and how it ended.</returns>
    public async Task<ShownCard> BringAsync(Ticket ticket, TicketCard card, InboxChannel? channel, CancellationToken cancellation)
    {
        if (card.Place is { } old && card.Version != ticket.Version)
        {
            var (end, status) = Told(await posts.ChangeAsync(old, old.ActivityId, Message(ticket), cancellation));
            if (end == PostEnd.Later)
            {
                return new ShownCard(card, end, status);
            }

            // Somebody has deleted the message, or the channel is another one now: it is posted anew.
            card = end == PostEnd.Gone ? card with { Place = null, Lines = [] } : card;
        }

        if (card.Place is null)
        {
            if (!ticket.IsOpen || !ticket.Content.InTeams || channel is null)
            {
                return new ShownCard(card with { Version = ticket.Version }, PostEnd.Done, 0);
            }

            var (end, status, place) = await posts.BeginAsync(channel, Message(ticket), cancellation);
            Told((end, status));
            if (end is PostEnd.Later or PostEnd.Gone)
            {
                return new ShownCard(card, end, status);
            }

            card = card with { Place = place };
        }

        return await RelayAsync(ticket, card with { Version = ticket.Version }, cancellation);
    }

    /// <summary>Blanks the card of a ticket that is deleted, and takes back what stands below it.</summary>
    /// <returns>Whether nothing of it is left that could be taken away.</returns>
    public async Task<bool> BlankAsync(TicketCard card, CancellationToken cancellation)
    {
        if (card.Place is not { } place)
        {
            return true;
        }

        foreach (var line in card.Lines)
        {
            if (Told(await posts.TakeBackAsync(place, line, cancellation)).End == PostEnd.Later)
            {
                return false;
            }
        }

        return Told(await posts.ChangeAsync(place, place.ActivityId, TicketCards.Message(TicketCards.Blank(), "A question was deleted"), cancellation)).End != PostEnd.Later;
    }

    /// <summary>What the family and the staff have said since the ticket was opened, in the thread, each once.</summary>
    private async Task<ShownCard> RelayAsync(Ticket ticket, TicketCard card, CancellationToken cancellation)
    {
        if (card.Place is not { } place)
        {
            return new ShownCard(card, PostEnd.Done, 0);
        }

        foreach (var line in await history.ReadAsync(ticket.ConversationId, Math.Max(card.Relayed, ticket.Content.After), cancellation))
        {
            if (line.By != Speaker.Bot && !line.IsPress)
            {
                var (end, status, id) = await posts.SayAsync(place, Said(line), cancellation);
                if (Told((end, status)).End == PostEnd.Later)
                {
                    // What is there stays so; the rest is owed, which the older version tells.
                    return new ShownCard(card with { Version = 0 }, end, status);
                }

                card = card with { Lines = id.Length > 0 ? [.. card.Lines, id] : card.Lines };
            }

            card = card with { Relayed = line.Sequence };
        }

        return new ShownCard(card, PostEnd.Done, 0);
    }

    private Activity Message(Ticket ticket) => TicketCards.Message(cards.Build(ticket), $"A family asks: {TextMask.Apply(ticket.Content.Question)}");

    private static Activity Said(ChatLine line) => new()
    {
        Type = ActivityTypes.Message,
        Text = line.By == Speaker.Family ? $"**The family:** {TicketCards.Plain(TextMask.Apply(line.Text, LongestLine))}" : $"**The support team:** {line.Text}",
        TextFormat = TextFormatTypes.Markdown,
    };

    private (PostEnd End, int Status) Told((PostEnd End, int Status) ended)
    {
        InboxTelemetry.Count(ended.End);
        if (ended.End != PostEnd.Done)
        {
            Log.InboxPostFailed(log, ended.End.ToString(), ended.Status);
        }

        return ended;
    }
}

/// <summary>What came of showing a ticket.</summary>
/// <param name="Card">The card as it is now.</param>
/// <param name="End">How the last call ended.</param>
/// <param name="Status">What the service answered; 0 where it did not.</param>
internal sealed record ShownCard(TicketCard Card, PostEnd End, int Status);
