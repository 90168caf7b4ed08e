using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SmardBot.Core.Staff;

namespace SmardBot.Core.Conversations.Tickets;

/// <summary>What families do with tickets: ask for a person, write on, come back with the code, take it back.</summary>
public sealed class FamilyTickets(ITicketStore store, IOptions<TicketOptions> options, OfficeHours hours, IEnumerable<ITicketListener> listeners, TimeProvider clock)
{
    private const int MostTries = 3;
    private const int LongestText = 4_000;

    private readonly ITicketListener[] listening = [.. listeners];

    /// <summary>Opens a ticket for a family that agreed to what that means.</summary>
    /// <returns>The return code, shown once; null when the conversation has an open ticket already or is gone.</returns>
    public async Task<string?> OpenAsync(string conversationId, string channel, TicketContent content, CancellationToken cancellation)
    {
        var (now, code) = (clock.GetUtcNow(), ReturnCode.New());
        var ticket = new Ticket
        {
            Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
            ConversationId = conversationId,
            Channel = channel,
            Content = content with { Question = Cut(content.Question), Said = Cut(content.Said) },
            Consented = now,
            Opened = now,
            Changed = now,
            FamilyWrote = now,
            CodeHash = ReturnCode.HashOf(code),
        };
        if (!await store.OpenAsync(ticket, AuditLine.OfFamily(now, TicketActions.Opened, ticket.Id), cancellation))
        {
            return null;
        }

        Tell(ticket.Id);
        return code;
    }

    /// <summary>Whether staff answer families here at all.</summary>
    public bool AreTaken => options.Value.AnswersFamilies == true;

    /// <summary>The newest ticket of a conversation, or null.</summary>
    public Task<Ticket?> FindAsync(string conversationId, CancellationToken cancellation) => store.FindOfAsync(conversationId, cancellation);

    /// <summary>Whether a person has the conversation, so that the bot is silent in it; the safety gate never is.</summary>
    public bool IsWithPerson(Ticket? ticket)
    {
        var now = clock.GetUtcNow();
        return ticket is { IsOpen: true, HolderId: not null, StaffActed: { } acted }
            && now - acted < TimeSpan.FromMinutes(options.Value.QuietMinutes)
            && (!hours.AreKnown || hours.IsOpen(now));
    }

    /// <summary>Keeps that the family wrote on, and whether the gate found an alarm in it.</summary>
    /// <returns>The ticket as it is now; null where there is no open one.</returns>
    public Task<Ticket?> WroteAsync(string conversationId, bool isAlarm, CancellationToken cancellation) => ChangeAsync(
        conversationId,
        isAlarm ? TicketActions.Alarmed : TicketActions.Continued,
        (ticket, now) => ticket.IsOpen
            ? ticket with { FamilyWrote = now, Alarmed = ticket.Alarmed || isAlarm, State = ticket is { State: TicketState.Answered, HolderId: not null } ? TicketState.Taken : ticket.State }
            : null,
        cancellation);

    /// <summary>Closes it at the family's wish.</summary>
    public async Task<bool> CloseAsync(string conversationId, CancellationToken cancellation) => await ChangeAsync(
        conversationId,
        TicketActions.Closed,
        (ticket, now) => ticket.IsOpen ? ticket with { State = TicketState.Closed, Closed = now, HolderId = null, Holder = null } : null,
        cancellation) is not null;

    /// <summary>A new return code in the place of the old one; null where there is no ticket.</summary>
    public async Task<string?> NewCodeAsync(string conversationId, CancellationToken cancellation)
    {
        var code = ReturnCode.New();
        return await ChangeAsync(conversationId, TicketActions.CodeGiven, (ticket, _) => ticket with { CodeHash = ReturnCode.HashOf(code) }, cancellation) is null ? null : code;
    }

    /// <summary>Takes the return code back.</summary>
    public async Task<bool> RevokeCodeAsync(string conversationId, CancellationToken cancellation) => await ChangeAsync(
        conversationId, TicketActions.CodeRevoked, (ticket, _) => ticket.CodeHash is null ? null : ticket with { CodeHash = null }, cancellation) is not null;

    /// <summary>The ticket that a code, as somebody typed it, belongs to; null for a wrong one. Whoever asks limits how often.</summary>
    public async Task<Ticket?> ReturnAsync(string? typed, CancellationToken cancellation) =>
        ReturnCode.HashOf(typed) is { } hash ? await store.FindByCodeAsync(hash, cancellation) : null;

    private async Task<Ticket?> ChangeAsync(string conversationId, string action, Func<Ticket, DateTimeOffset, Ticket?> change, CancellationToken cancellation)
    {
        // Staff may change it at the same moment; what the family does then comes on top.
        for (var run = 0; run < MostTries; run++)
        {
            var now = clock.GetUtcNow();
            if (await store.FindOfAsync(conversationId, cancellation) is not { } ticket || change(ticket, now) is not { } changed)
            {
                return null;
            }

            changed = changed with { Changed = now };
            if (await store.ChangeAsync(changed, AuditLine.OfFamily(now, action, ticket.Id), reply: null, cancellation))
            {
                Tell(ticket.Id);
                return changed;
            }
        }

        return null;
    }

    private void Tell(string ticketId)
    {
        foreach (var listener in listening)
        {
            listener.Changed(ticketId);
        }
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
