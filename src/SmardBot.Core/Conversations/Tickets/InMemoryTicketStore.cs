using SmardBot.Core.Staff;

namespace SmardBot.Core.Conversations.Tickets;

/// <summary>Keeps tickets while the program runs: for tests, the command line, and services that may forget.</summary>
public sealed class InMemoryTicketStore : ITicketStore
{
    private readonly Lock gate = new();
    private readonly InMemoryConversationStore conversations;
    private readonly IAuditStore audit;
    private readonly TimeProvider clock;
    private readonly Dictionary<string, Ticket> tickets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TicketReply Reply, bool Struck)> replies = new(StringComparer.Ordinal);

    /// <summary>Makes an empty store beside its conversations.</summary>
    public InMemoryTicketStore(InMemoryConversationStore conversations, IAuditStore audit, TimeProvider clock)
    {
        (this.conversations, this.audit, this.clock) = (conversations, audit, clock);
        conversations.Holding(id => Of(id).Length > 0, Forget);
    }

    /// <inheritdoc/>
    public async Task<bool> OpenAsync(Ticket ticket, AuditLine line, CancellationToken cancellation = default)
    {
        if (await conversations.FindAsync(ticket.ConversationId, cancellation) is null)
        {
            return false;
        }

        lock (gate)
        {
            if (Of(ticket.ConversationId).Any(other => other.IsOpen) || !tickets.TryAdd(ticket.Id, ticket with { Version = 1 }))
            {
                return false;
            }
        }

        await audit.AddAsync(line, cancellation);
        return true;
    }

    /// <inheritdoc/>
    public Task<Ticket?> FindAsync(string id, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(tickets.GetValueOrDefault(id));
        }
    }

    /// <inheritdoc/>
    public Task<Ticket?> FindOfAsync(string conversationId, CancellationToken cancellation = default) =>
        Task.FromResult(Of(conversationId).MaxBy(ticket => ticket.Opened));

    /// <inheritdoc/>
    public Task<Ticket?> FindByCodeAsync(string codeHash, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(tickets.Values.FirstOrDefault(ticket => ticket.CodeHash == codeHash));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Ticket>> ReadAsync(TicketQuery query, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            var found = tickets.Values.Where(ticket => query.State is { } state ? ticket.State == state : ticket.IsOpen);
            var sorted = query.State is TicketState.Closed
                ? found.OrderByDescending(ticket => ticket.Changed)
                : found.OrderBy(ticket => ticket.State).ThenBy(ticket => ticket.FamilyWrote);
            return Task.FromResult<IReadOnlyList<Ticket>>([.. sorted.ThenBy(ticket => ticket.Id, StringComparer.Ordinal).Skip(query.Skip).Take(query.Limit)]);
        }
    }

    /// <inheritdoc/>
    public Task<TicketCounts> CountAsync(CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(new TicketCounts(
                In(TicketState.Waiting), In(TicketState.Taken), In(TicketState.Answered), In(TicketState.Closed),
                tickets.Count == 0 ? null : tickets.Values.Max(ticket => ticket.Changed)));
        }

        long In(TicketState state) => tickets.Values.LongCount(ticket => ticket.State == state);
    }

    /// <inheritdoc/>
    public async Task<bool> ChangeAsync(Ticket changed, AuditLine line, TicketReply? reply = null, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (!tickets.TryGetValue(changed.Id, out var kept)
                || kept.Version != changed.Version
                || (changed.IsOpen && Of(changed.ConversationId).Any(other => other.IsOpen && other.Id != changed.Id)))
            {
                return false;
            }

            tickets[changed.Id] = changed with { Version = changed.Version + 1 };
            if (reply is not null)
            {
                replies.TryAdd(reply.Id, (reply, false));
            }
        }

        await audit.AddAsync(line, cancellation);
        return true;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TicketReply>> ReadOwedAsync(int limit, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<TicketReply>>(
                [.. replies.Values.Where(kept => !kept.Struck).Select(kept => kept.Reply).OrderBy(reply => reply.At).ThenBy(reply => reply.Id, StringComparer.Ordinal).Take(limit)]);
        }
    }

    /// <inheritdoc/>
    public Task StrikeAsync(string replyId, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (replies.TryGetValue(replyId, out var kept))
            {
                replies[replyId] = (kept.Reply with { Text = "" }, true);
            }

            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public async Task<int> DeleteAsync(DateTimeOffset closed, DateTimeOffset untouched, CancellationToken cancellation = default)
    {
        Ticket[] gone;
        Ticket[] stale;
        lock (gate)
        {
            gone = [.. tickets.Values.Where(ticket => ticket.Closed < closed)];
            foreach (var ticket in gone)
            {
                Remove(ticket);
            }

            stale = [.. tickets.Values.Where(ticket => ticket.IsOpen && ticket.Changed < untouched)];
            foreach (var ticket in stale)
            {
                var now = clock.GetUtcNow();
                tickets[ticket.Id] = ticket with { State = TicketState.Closed, Closed = now, Changed = now, Version = ticket.Version + 1 };
            }
        }

        foreach (var ticket in stale)
        {
            await audit.AddAsync(AuditLine.OfService(clock.GetUtcNow(), TicketActions.Expired, ticket.Id), cancellation);
        }

        return gone.Length;
    }

    private Ticket[] Of(string conversationId)
    {
        lock (gate)
        {
            return [.. tickets.Values.Where(ticket => ticket.ConversationId == conversationId)];
        }
    }

    private void Forget(string conversationId)
    {
        lock (gate)
        {
            foreach (var ticket in Of(conversationId))
            {
                Remove(ticket);
            }
        }
    }

    private void Remove(Ticket ticket)
    {
        tickets.Remove(ticket.Id);
        foreach (var reply in replies.Where(kept => kept.Value.Reply.TicketId == ticket.Id).Select(kept => kept.Key).ToArray())
        {
            replies.Remove(reply);
        }
    }
}
