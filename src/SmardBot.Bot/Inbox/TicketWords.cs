using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Staff;

namespace SmardBot.Bot.Inbox;

/// <summary>What was said about a ticket, for an answer that is made from it: what staff replied is a beginning, what the family wrote stays out.</summary>
public sealed class TicketWords(TicketDesk desk, ChatHistory history)
{
    /// <summary>Reads it for whoever may read the ticket; for others it is empty.</summary>
    public async Task<SaidAbout> ReadAsync(StaffMember by, string ticketId, CancellationToken cancellation)
    {
        if (ticketId.Length == 0 || await desk.FindAsync(by, ticketId, cancellation) is not { } ticket)
        {
            return new SaidAbout("", []);
        }

        var lines = await history.ReadAsync(ticket.ConversationId, cancellation);
        return new SaidAbout(
            lines.LastOrDefault(line => line.By == Speaker.Person)?.Text ?? "",
            [ticket.Content.Question, .. lines.Where(line => line is { By: Speaker.Family, IsPress: false }).Select(line => line.Text)]);
    }
}

/// <summary>What was said about a ticket.</summary>
/// <param name="LastReply">What staff replied last; empty where they have not.</param>
/// <param name="Family">Every sentence of the family.</param>
public sealed record SaidAbout(string LastReply, IReadOnlyList<string> Family);
