using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Staff;

namespace SmardBot.Core.Conversations.Inbox;

/// <summary>Keeps the inbox while the program runs: for tests, and services that may forget.</summary>
public sealed class InMemoryInboxStore(ITicketStore tickets, IAuditStore audit, TimeProvider clock) : IInboxStore
{
    private const int MostTickets = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, InboxChannel> channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TicketCard Card, DateTimeOffset Until)> cards = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<IReadOnlyList<InboxChannel>> ReadAsync(CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<InboxChannel>>([.. channels.Values.OrderByDescending(channel => channel.IsInbox).ThenByDescending(channel => channel.Asked)]);
        }
    }

    /// <inheritdoc/>
    public Task AskAsync(InboxChannel channel, AuditLine line, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            foreach (var earlier in channels.Values.Where(other => !other.IsInbox && other.ConversationId == channel.ConversationId).ToArray())
            {
                channels.Remove(earlier.Id);
            }

            channels[channel.Id] = channel;
        }

        return audit.AddAsync(line, cancellation);
    }

    /// <inheritdoc/>
    public async Task<bool> ConfirmAsync(string id, string by, DateTimeOffset at, AuditLine line, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (!channels.TryGetValue(id, out var wish) || wish.IsInbox)
            {
                return false;
            }

            foreach (var before in channels.Values.Where(channel => channel.IsInbox).ToArray())
            {
                channels.Remove(before.Id);
            }

            channels[id] = wish with { ConfirmedBy = by, Confirmed = at, Fault = null };
        }

        await audit.AddAsync(line, cancellation);
        return true;
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveAsync(string id, AuditLine line, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (!channels.Remove(id))
            {
                return false;
            }
        }

        await audit.AddAsync(line, cancellation);
        return true;
    }

    /// <inheritdoc/>
    public Task FaultAsync(string id, string? fault, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (channels.TryGetValue(id, out var channel))
            {
                channels[id] = channel with { Fault = fault };
            }

            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ReadOwedAsync(int limit, CancellationToken cancellation = default)
    {
        var owed = new Dictionary<string, Ticket>(StringComparer.Ordinal);
        var all = await tickets.ReadAsync(new TicketQuery(Limit: MostTickets), cancellation);
        foreach (var ticket in all.Concat(await tickets.ReadAsync(new TicketQuery(TicketState.Closed, Limit: MostTickets), cancellation)))
        {
            owed[ticket.Id] = ticket;
        }

        lock (gate)
        {
            return [.. owed.Values.Where(ticket => (cards.TryGetValue(ticket.Id, out var kept) ? kept.Card.Version : 0) != ticket.Version)
                .OrderBy(ticket => ticket.Changed).Select(ticket => ticket.Id).Take(limit)];
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ReadOrphansAsync(int limit, CancellationToken cancellation = default)
    {
        string[] known;
        lock (gate)
        {
            known = [.. cards.Keys];
        }

        var orphans = new List<string>();
        foreach (var id in known)
        {
            if (orphans.Count < limit && await tickets.FindAsync(id, cancellation) is null)
            {
                orphans.Add(id);
            }
        }

        return orphans;
    }

    /// <inheritdoc/>
    public Task<TicketCard?> ClaimAsync(string ticketId, DateTimeOffset until, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            var (card, taken) = cards.TryGetValue(ticketId, out var kept) ? kept : (new TicketCard { TicketId = ticketId }, DateTimeOffset.MinValue);
            if (taken > clock.GetUtcNow())
            {
                return Task.FromResult<TicketCard?>(null);
            }

            cards[ticketId] = (card, until);
            return Task.FromResult<TicketCard?>(card);
        }
    }

    /// <inheritdoc/>
    public Task KeepAsync(TicketCard card, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            cards[card.TicketId] = (card, DateTimeOffset.MinValue);
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task ForgetAsync(string ticketId, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            cards.Remove(ticketId);
            return Task.CompletedTask;
        }
    }
}
