using Dapper;
using SmardBot.Core.Conversations.Inbox;
using SmardBot.Core.Staff;

namespace SmardBot.Storage.Staff;

/// <summary>Keeps the inbox in a SQL database; the statements are the same for SQLite and PostgreSQL.</summary>
internal sealed class SqlInboxStore(ISqlDatabase database, TimeProvider clock) : IInboxStore
{
    private const string Columns =
        "id, tenant, team, conversation, name, service_url as ServiceUrl, bot, asked_by_id as AskedById, asked_by as AskedBy, asked, confirmed_by as ConfirmedBy, confirmed, fault";

    public async Task<IReadOnlyList<InboxChannel>> ReadAsync(CancellationToken cancellation = default)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<InboxChannelRow>(Command($"select {Columns} from inbox_channels order by case when confirmed is null then 1 else 0 end, asked desc, id", null, cancellation)),
            cancellation);
        return [.. rows.Select(row => row.ToChannel())];
    }

    public Task AskAsync(InboxChannel channel, AuditLine line, CancellationToken cancellation = default) => database.WriteAsync(
        async connection =>
        {
            await connection.ExecuteAsync(Command(
                """
                delete from inbox_channels where conversation = @Conversation and confirmed is null;
                insert into inbox_channels (id, tenant, team, conversation, name, service_url, bot, asked_by_id, asked_by, asked, confirmed_by, confirmed, fault)
                values (@Id, @Tenant, @Team, @Conversation, @Name, @ServiceUrl, @Bot, @AskedById, @AskedBy, @Asked, null, null, null);
                """,
                InboxChannelRow.From(channel),
                cancellation));
            return await AuditAsync(connection, line, cancellation);
        },
        cancellation);

    public Task<bool> ConfirmAsync(string id, string by, DateTimeOffset at, AuditLine line, CancellationToken cancellation = default) => database.WriteAsync(
        async connection =>
        {
            var confirmed = await connection.ExecuteAsync(Command(
                "update inbox_channels set confirmed_by = @By, confirmed = @At, fault = null where id = @Id and confirmed is null", new { Id = id, By = by, At = at.ToUnixTimeMilliseconds() }, cancellation)) > 0;
            if (confirmed)
            {
                await connection.ExecuteAsync(Command("delete from inbox_channels where confirmed is not null and id <> @Id", new { Id = id }, cancellation));
                await AuditAsync(connection, line, cancellation);
            }

            return confirmed;
        },
        cancellation);

    public Task<bool> RemoveAsync(string id, AuditLine line, CancellationToken cancellation = default) => database.WriteAsync(
        async connection => await connection.ExecuteAsync(Command("delete from inbox_channels where id = @Id", new { Id = id }, cancellation)) > 0 && await AuditAsync(connection, line, cancellation),
        cancellation);

    public Task FaultAsync(string id, string? fault, CancellationToken cancellation = default) =>
        WriteAsync("update inbox_channels set fault = @Fault where id = @Id", new { Id = id, Fault = fault }, cancellation);

    public Task<IReadOnlyList<string>> ReadOwedAsync(int limit, CancellationToken cancellation = default) =>
        IdsAsync("select id from tickets where version <> card_version order by changed limit @Limit", limit, cancellation);

    public Task<IReadOnlyList<string>> ReadOrphansAsync(int limit, CancellationToken cancellation = default) =>
        IdsAsync("select ticket from ticket_cards where not exists (select 1 from tickets where id = ticket_cards.ticket) limit @Limit", limit, cancellation);

    public async Task<TicketCard?> ClaimAsync(string ticketId, DateTimeOffset until, CancellationToken cancellation = default)
    {
        var row = await database.WriteAsync(
            connection => connection.QueryFirstOrDefaultAsync<TicketCardRow>(Command(
                """
                insert into ticket_cards (ticket, version, relayed, lines, claimed) values (@Ticket, 0, 0, '[]', @Until)
                on conflict (ticket) do update set claimed = excluded.claimed where ticket_cards.claimed <= @Now
                returning ticket, version, service_url as ServiceUrl, thread, activity, relayed, lines
                """,
                new { Ticket = ticketId, Until = until.ToUnixTimeMilliseconds(), Now = clock.GetUtcNow().ToUnixTimeMilliseconds() },
                cancellation)),
            cancellation);
        return row?.ToCard();
    }

    public Task KeepAsync(TicketCard card, CancellationToken cancellation = default) => WriteAsync(
        """
        update ticket_cards set version = @Version, service_url = @ServiceUrl, thread = @Thread, activity = @Activity, relayed = @Relayed, lines = @Lines, claimed = 0 where ticket = @Ticket;
        update tickets set card_version = @Version where id = @Ticket;
        """,
        TicketCardRow.From(card),
        cancellation);

    public Task ForgetAsync(string ticketId, CancellationToken cancellation = default) =>
        WriteAsync("delete from ticket_cards where ticket = @Ticket", new { Ticket = ticketId }, cancellation);

    private Task<int> WriteAsync(string sql, object parameters, CancellationToken cancellation) =>
        database.WriteAsync(connection => connection.ExecuteAsync(Command(sql, parameters, cancellation)), cancellation);

    private async Task<IReadOnlyList<string>> IdsAsync(string sql, int limit, CancellationToken cancellation) =>
        [.. await database.ReadAsync(connection => connection.QueryAsync<string>(Command(sql, new { Limit = limit }, cancellation)), cancellation)];

    private static async Task<bool> AuditAsync(System.Data.Common.DbConnection connection, AuditLine line, CancellationToken cancellation) =>
        await connection.ExecuteAsync(Command(AuditRow.Insert, AuditRow.From(line), cancellation)) > 0;

    private static CommandDefinition Command(string sql, object? parameters, CancellationToken cancellation) => new(sql, parameters, cancellationToken: cancellation);
}
