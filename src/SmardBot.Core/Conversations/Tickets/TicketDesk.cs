using Microsoft.Extensions.Options;
using SmardBot.Core.Faq;
using SmardBot.Core.Staff;

namespace SmardBot.Core.Conversations.Tickets;

/// <summary>What staff do with tickets, whichever door they came through: checked, kept with who did it, and told to whoever holds a copy.</summary>
public sealed class TicketDesk(ITicketStore store, OwedTicketReplies owed, IOptions<TicketOptions> options, IEnumerable<ITicketListener> listeners, TimeProvider clock)
{
    private readonly ITicketListener[] listening = [.. listeners];

    /// <summary>Tickets, for whoever may read them; null for others.</summary>
    public async Task<IReadOnlyList<Ticket>?> ReadAsync(StaffMember by, TicketQuery query, CancellationToken cancellation) =>
        by.May(StaffDeed.ReadInbox) ? await store.ReadAsync(query, cancellation) : null;

    /// <summary>One ticket, for whoever may read it.</summary>
    public async Task<Ticket?> FindAsync(StaffMember by, string id, CancellationToken cancellation) =>
        by.May(StaffDeed.ReadInbox) ? await store.FindAsync(id, cancellation) : null;

    /// <summary>How many there are; no text is in it.</summary>
    public Task<TicketCounts> CountAsync(CancellationToken cancellation) => store.CountAsync(cancellation);

    /// <summary>Takes a ticket that nobody has. Of two people who try, one gets it, and the other is told who.</summary>
    public Task<DeskAnswer> TakeAsync(StaffMember by, string id, CancellationToken cancellation) =>
        ChangeAsync(by, StaffDeed.TakeTicket, id, TicketActions.Taken, (ticket, now) => ticket switch
        {
            { State: TicketState.Closed } => DeskAnswer.Refused("It is closed; open it again first."),
            { HolderId: { } holder } when holder == by.Id => DeskAnswer.Done,
            { HolderId: not null } => new DeskAnswer(DeskEnd.Taken, $"{ticket.Holder} has it."),
            _ => Held(ticket, by, now) with { State = TicketState.Taken },
        }, say: null, cancellation);

    /// <summary>Gives back what one has, so that somebody else can take it; the bot answers in the chat again.</summary>
    public Task<DeskAnswer> GiveBackAsync(StaffMember by, string id, CancellationToken cancellation) =>
        ChangeAsync(by, StaffDeed.TakeTicket, id, TicketActions.GivenBack, (ticket, _) => ticket switch
        {
            { IsOpen: false } or { HolderId: null } => DeskAnswer.Done,
            _ => ticket with { State = ticket.Answered is null ? TicketState.Waiting : TicketState.Answered, HolderId = null, Holder = null },
        }, say: null, cancellation);

    /// <summary>Writes to the family. A ticket that nobody has is taken with it.</summary>
    /// <param name="by">Who writes.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="replyId">The same for a reply that is sent again: it reaches the family once.</param>
    /// <param name="text">Markdown.</param>
    /// <param name="cancellation">Stops the call.</param>
    public async Task<DeskAnswer> ReplyAsync(StaffMember by, string id, string replyId, string text, CancellationToken cancellation)
    {
        text = text.Trim();
        if (text.Length == 0 || text.Length > options.Value.MaxReplyLength)
        {
            return DeskAnswer.Refused(text.Length == 0 ? "There is nothing to send." : $"It is longer than {options.Value.MaxReplyLength:N0} characters; say it in two replies.");
        }

        if (AnswerRules.Forbidden(text) is { Count: > 0 } forbidden)
        {
            return DeskAnswer.Refused($"It was not sent: {string.Join("; ", forbidden)}.");
        }

        TicketReply? reply = null;
        var answer = await ChangeAsync(by, StaffDeed.ReplyToTicket, id, TicketActions.Replied, (ticket, now) => ticket switch
        {
            { State: TicketState.Closed } => DeskAnswer.Refused("It is closed; open it again first."),
            { HolderId: { } holder } when holder != by.Id => new DeskAnswer(DeskEnd.Taken, $"{ticket.Holder} has it."),
            _ => Held(ticket, by, now) with { State = TicketState.Answered, Answered = ticket.Answered ?? now },
        }, (ticket, now) => reply = new TicketReply($"{ticket.Id}|{replyId}", ticket.Id, ticket.ConversationId, options.Value.Role, text, now), cancellation);
        if (answer.End == DeskEnd.Done && reply is not null)
        {
            await owed.SayAsync(reply, CancellationToken.None);
            // Now it stands in the chat, for whoever shows that elsewhere.
            Tell(id);
        }

        return answer;
    }

    /// <summary>Closes a ticket.</summary>
    public Task<DeskAnswer> CloseAsync(StaffMember by, string id, CancellationToken cancellation) =>
        ChangeAsync(by, StaffDeed.CloseTicket, id, TicketActions.Closed, (ticket, now) =>
            ticket.IsOpen ? ticket with { State = TicketState.Closed, Closed = now, HolderId = null, Holder = null } : DeskAnswer.Done, say: null, cancellation);

    /// <summary>Opens a closed ticket again.</summary>
    public Task<DeskAnswer> ReopenAsync(StaffMember by, string id, CancellationToken cancellation) =>
        ChangeAsync(by, StaffDeed.CloseTicket, id, TicketActions.Reopened, (ticket, now) =>
            ticket.IsOpen ? DeskAnswer.Done : Held(ticket, by, now) with { State = TicketState.Taken, Closed = null }, say: null, cancellation);

    private static Ticket Held(Ticket ticket, StaffMember by, DateTimeOffset now) => ticket with { HolderId = by.Id, Holder = by.Name, StaffActed = now };

    private async Task<DeskAnswer> ChangeAsync(
        StaffMember by,
        StaffDeed deed,
        string id,
        string action,
        Func<Ticket, DateTimeOffset, TicketStep> step,
        Func<Ticket, DateTimeOffset, TicketReply>? say,
        CancellationToken cancellation)
    {
        if (!by.May(deed))
        {
            return DeskAnswer.NotAllowed;
        }

        if (await store.FindAsync(id, cancellation) is not { } ticket)
        {
            return DeskAnswer.NotFound;
        }

        var now = clock.GetUtcNow();
        var ended = step(ticket, now);
        if (ended.Ticket is not { } changed)
        {
            return ended.Answer!;
        }

        var isFirst = action == TicketActions.Replied && ticket.Answered is null;
        var line = isFirst
            ? AuditLine.Of(by, now, TicketActions.Answered, id, seconds: (long)(now - ticket.Opened).TotalSeconds)
            : AuditLine.Of(by, now, action, id);
        if (!await store.ChangeAsync(changed with { Changed = now }, line, say?.Invoke(ticket, now), cancellation))
        {
            return DeskAnswer.Changed;
        }

        Tell(id);
        return DeskAnswer.Done;
    }

    private void Tell(string id)
    {
        foreach (var listener in listening)
        {
            listener.Changed(id);
        }
    }

    /// <summary>What a step makes of a ticket: another one, or an answer without a change.</summary>
    private readonly record struct TicketStep(Ticket? Ticket, DeskAnswer? Answer)
    {
        public static implicit operator TicketStep(Ticket ticket) => new(ticket, null);

        public static implicit operator TicketStep(DeskAnswer answer) => new(null, answer);
    }
}
