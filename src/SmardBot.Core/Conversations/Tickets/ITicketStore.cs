using SmardBot.Core.Staff;

namespace SmardBot.Core.Conversations.Tickets;

/// <summary>
/// Keeps tickets and the replies that are owed. Every change is kept with its line of the audit in one step. A conversation with a
/// ticket is not idle, and one that is deleted takes its tickets along. One contract suite runs against memory, SQLite and PostgreSQL.
/// </summary>
public interface ITicketStore
{
    /// <summary>Opens a ticket.</summary>
    /// <returns>False when the conversation is unknown or has an open one already; nothing is changed then.</returns>
    Task<bool> OpenAsync(Ticket ticket, AuditLine line, CancellationToken cancellation = default);

    /// <summary>The ticket, or null.</summary>
    Task<Ticket?> FindAsync(string id, CancellationToken cancellation = default);

    /// <summary>The newest ticket of a conversation, open or closed, or null.</summary>
    Task<Ticket?> FindOfAsync(string conversationId, CancellationToken cancellation = default);

    /// <summary>The ticket with this hash of a return code, or null.</summary>
    Task<Ticket?> FindByCodeAsync(string codeHash, CancellationToken cancellation = default);

    /// <summary>Tickets of a kind.</summary>
    Task<IReadOnlyList<Ticket>> ReadAsync(TicketQuery query, CancellationToken cancellation = default);

    /// <summary>How many there are.</summary>
    Task<TicketCounts> CountAsync(CancellationToken cancellation = default);

    /// <summary>Keeps a changed ticket, perhaps with a reply, if nobody else has changed it since it was read.</summary>
    /// <param name="changed">As it is now, with the <see cref="Ticket.Version"/> that was read; the store counts it up.</param>
    /// <param name="line">What was done.</param>
    /// <param name="reply">What is to be said in the conversation; null for nothing. A reply that is kept already adds nothing.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <returns>False when it is gone, was changed by somebody else, or has become open beside another open one.</returns>
    Task<bool> ChangeAsync(Ticket changed, AuditLine line, TicketReply? reply = null, CancellationToken cancellation = default);

    /// <summary>Replies that do not yet stand in their conversation, the oldest first.</summary>
    Task<IReadOnlyList<TicketReply>> ReadOwedAsync(int limit, CancellationToken cancellation = default);

    /// <summary>Strikes a reply from what is owed; its text goes from here, since the conversation has it now.</summary>
    Task StrikeAsync(string replyId, CancellationToken cancellation = default);

    /// <summary>Deletes tickets that were closed before then, and closes those with which nothing was done since <paramref name="untouched"/>.</summary>
    /// <returns>How many went.</returns>
    Task<int> DeleteAsync(DateTimeOffset closed, DateTimeOffset untouched, CancellationToken cancellation = default);
}
