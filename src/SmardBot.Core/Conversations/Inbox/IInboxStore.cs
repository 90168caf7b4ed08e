using SmardBot.Core.Staff;

namespace SmardBot.Core.Conversations.Inbox;

/// <summary>
/// Keeps which channel is the inbox, and what was posted there. What a channel has still to be told follows from the tickets
/// themselves: it is owed until the card shows the ticket's version. One contract suite runs against memory, SQLite and PostgreSQL.
/// </summary>
public interface IInboxStore
{
    /// <summary>All channels, the inbox first, then the last that was asked for.</summary>
    Task<IReadOnlyList<InboxChannel>> ReadAsync(CancellationToken cancellation = default);

    /// <summary>Adds a channel that somebody asks for, in the place of an earlier wish for the same one.</summary>
    Task AskAsync(InboxChannel channel, AuditLine line, CancellationToken cancellation = default);

    /// <summary>Makes a channel the inbox; whichever was it before is it no more.</summary>
    /// <returns>False when nobody asks for it any more.</returns>
    Task<bool> ConfirmAsync(string id, string by, DateTimeOffset at, AuditLine line, CancellationToken cancellation = default);

    /// <summary>Takes a channel off the list.</summary>
    /// <returns>False when it is not on it.</returns>
    Task<bool> RemoveAsync(string id, AuditLine line, CancellationToken cancellation = default);

    /// <summary>Keeps why nothing can be posted in a channel; null when it works.</summary>
    Task FaultAsync(string id, string? fault, CancellationToken cancellation = default);

    /// <summary>The tickets whose card does not show them as they are, the oldest change first.</summary>
    Task<IReadOnlyList<string>> ReadOwedAsync(int limit, CancellationToken cancellation = default);

    /// <summary>The cards whose ticket was deleted.</summary>
    Task<IReadOnlyList<string>> ReadOrphansAsync(int limit, CancellationToken cancellation = default);

    /// <summary>Takes the card of a ticket in hand, so that no other instance posts it as well.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="until">After this time somebody else may.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <returns>The card as it is, perhaps an empty one; null while somebody else has it in hand.</returns>
    Task<TicketCard?> ClaimAsync(string ticketId, DateTimeOffset until, CancellationToken cancellation = default);

    /// <summary>Keeps what a card shows now, and lets go of it.</summary>
    Task KeepAsync(TicketCard card, CancellationToken cancellation = default);

    /// <summary>Forgets the card of a ticket that is no more.</summary>
    Task ForgetAsync(string ticketId, CancellationToken cancellation = default);
}
