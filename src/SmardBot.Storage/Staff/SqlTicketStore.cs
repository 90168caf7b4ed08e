using Dapper;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Staff;

namespace SmardBot.Storage.Staff;

/// <summary>Keeps tickets in a SQL database; the statements are the same for SQLite and PostgreSQL.</summary>
internal sealed class SqlTicketStore(ISqlDatabase database, TimeProvider clock) : ITicketStore
{
    private const string Oldest = "case state when 'waiting' then 0 when 'taken' then 1 else 2 end, family_wrote";

    public Task<bool> OpenAsync(Ticket ticket, AuditLine line, CancellationToken cancellation = default) => database.WriteAsync(
        async connection =>
        {
            // The row of the conversation is locked: two tickets of one, or a deletion beside it, wait for each other.
            if (await connection.ExecuteAsync(Command("update conversations set started = started where id = @Conversation", new { Conversation = ticket.ConversationId }, cancellation)) == 0)
            {
                return false;
            }

            var opened = await connection.ExecuteAsync(Command(
                """
                insert into tickets (id, conversation, channel, state, content, consented, opened, changed, holder_id, holder, staff_acted, family_wrote, answered, closed, alarmed, code_hash, version)
                values (@Id, @Conversation, @Channel, @State, @Content, @Consented, @Opened, @Changed, @HolderId, @Holder, @StaffActed, @FamilyWrote, @Answered, @Closed, @Alarmed, @CodeHash, 1)
                on conflict do nothing
                """,
                TicketRow.From(ticket),
                cancellation)) > 0;
            if (opened)
            {
                await connection.ExecuteAsync(Command(AuditRow.Insert, AuditRow.From(line), cancellation));
            }

            return opened;
        },
        cancellation);

    public Task<Ticket?> FindAsync(string id, CancellationToken cancellation = default) => OneAsync("id = @Key", id, cancellation);

    public Task<Ticket?> FindOfAsync(string conversationId, CancellationToken cancellation = default) => OneAsync("conversation = @Key", conversationId, cancellation);

    public Task<Ticket?> FindByCodeAsync(string codeHash, CancellationToken cancellation = default) => OneAsync("code_hash = @Key", codeHash, cancellation);

    public async Task<IReadOnlyList<Ticket>> ReadAsync(TicketQuery query, CancellationToken cancellation = default)
    {
        var (which, order) = query.State switch
        {
            TicketState.Closed => ("state = 'closed'", "changed desc"),
            { } state => ($"state = '{TicketRow.Name(state)}'", "family_wrote"),
            null => ("state <> 'closed'", Oldest),
        };
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<TicketRow>(Command(
                $"select {TicketRow.Columns} from tickets where {which} order by {order}, id limit @Limit offset @Skip", new { query.Limit, query.Skip }, cancellation)),
            cancellation);
        return [.. rows.Select(row => row.ToTicket())];
    }

    public async Task<TicketCounts> CountAsync(CancellationToken cancellation = default)
    {
        var rows = (await database.ReadAsync(
            connection => connection.QueryAsync<CountRow>(Command("select state, count(*) as Times, max(changed) as Changed from tickets group by state", null, cancellation)),
            cancellation)).ToDictionary(row => row.State, StringComparer.Ordinal);
        return new TicketCounts(
            Times("waiting"), Times("taken"), Times("answered"), Times("closed"),
            rows.Count == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(rows.Values.Max(row => row.Changed)));

        long Times(string state) => rows.GetValueOrDefault(state)?.Times ?? 0;
    }

    public Task<bool> ChangeAsync(Ticket changed, AuditLine line, TicketReply? reply = null, CancellationToken cancellation = default) => database.WriteAsync(
        async connection =>
        {
            var kept = await connection.ExecuteAsync(Command(
                """
                update tickets set state = @State, changed = @Changed, holder_id = @HolderId, holder = @Holder, staff_acted = @StaffActed, family_wrote = @FamilyWrote,
                    answered = @Answered, closed = @Closed, alarmed = @Alarmed, code_hash = @CodeHash, version = version + 1
                where id = @Id and version = @Version
                and (@State = 'closed' or not exists (select 1 from tickets as others where others.conversation = @Conversation and others.state <> 'closed' and others.id <> @Id))
                """,
                TicketRow.From(changed),
                cancellation)) > 0;
            if (!kept)
            {
                return false;
            }

            await connection.ExecuteAsync(Command(AuditRow.Insert, AuditRow.From(line), cancellation));
            if (reply is not null)
            {
                await connection.ExecuteAsync(Command(
                    "insert into ticket_replies (id, ticket, conversation, role, body, at, struck) values (@Id, @TicketId, @ConversationId, @Role, @Text, @At, 0) on conflict (id) do nothing",
                    ReplyRow.From(reply),
                    cancellation));
            }

            return true;
        },
        cancellation);

    public async Task<IReadOnlyList<TicketReply>> ReadOwedAsync(int limit, CancellationToken cancellation = default)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<ReplyRow>(Command(
                "select id, ticket as TicketId, conversation as ConversationId, role, body as Text, at from ticket_replies where struck = 0 order by at, id limit @Limit", new { Limit = limit }, cancellation)),
            cancellation);
        return [.. rows.Select(row => row.ToReply())];
    }

    public Task StrikeAsync(string replyId, CancellationToken cancellation = default) => database.WriteAsync(
        connection => connection.ExecuteAsync(Command("update ticket_replies set struck = 1, body = '' where id = @Id", new { Id = replyId }, cancellation)), cancellation);

    public Task<int> DeleteAsync(DateTimeOffset closed, DateTimeOffset untouched, CancellationToken cancellation = default) => database.WriteAsync(
        async connection =>
        {
            var now = clock.GetUtcNow();
            var gone = await connection.ExecuteAsync(Command(
                """
                delete from ticket_replies where ticket in (select id from tickets where closed < @Before);
                delete from tickets where closed < @Before;
                """,
                new { Before = closed.ToUnixTimeMilliseconds() },
                cancellation));
            var stale = await connection.QueryAsync<string>(Command(
                "update tickets set state = 'closed', closed = @Now, changed = @Now, version = version + 1 where state <> 'closed' and changed < @Untouched returning id",
                new { Now = now.ToUnixTimeMilliseconds(), Untouched = untouched.ToUnixTimeMilliseconds() },
                cancellation));
            await connection.ExecuteAsync(Command(AuditRow.Insert, stale.Select(id => AuditRow.From(AuditLine.OfService(now, TicketActions.Expired, id))), cancellation));
            return gone;
        },
        cancellation);

    private async Task<Ticket?> OneAsync(string which, string key, CancellationToken cancellation)
    {
        var row = await database.ReadAsync(
            connection => connection.QueryFirstOrDefaultAsync<TicketRow>(Command($"select {TicketRow.Columns} from tickets where {which} order by opened desc limit 1", new { Key = key }, cancellation)),
            cancellation);
        return row?.ToTicket();
    }

    private static CommandDefinition Command(string sql, object? parameters, CancellationToken cancellation) => new(sql, parameters, cancellationToken: cancellation);

    // Of an empty result SQLite tells no types, so that a constructor would not fit.
    private sealed class CountRow
    {
        public string State { get; init; } = "";

        public long Times { get; init; }

        public long Changed { get; init; }
    }

    private sealed class ReplyRow
    {
        public string Id { get; init; } = "";

        public string TicketId { get; init; } = "";

        public string ConversationId { get; init; } = "";

        public string Role { get; init; } = "";

        public string Text { get; init; } = "";

        public long At { get; init; }

        public static ReplyRow From(TicketReply reply) => new()
        {
            Id = reply.Id,
            TicketId = reply.TicketId,
            ConversationId = reply.ConversationId,
            Role = reply.Role,
            Text = ReviewRows.Text(reply.Text),
            At = reply.At.ToUnixTimeMilliseconds(),
        };

        public TicketReply ToReply() => new(Id, TicketId, ConversationId, Role, Text, DateTimeOffset.FromUnixTimeMilliseconds(At));
    }
}
