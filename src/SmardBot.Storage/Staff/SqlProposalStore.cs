using System.Data.Common;
using Dapper;
using SmardBot.Core.Reviews.Proposals;
using SmardBot.Core.Staff;

namespace SmardBot.Storage.Staff;

/// <summary>Keeps proposals in a SQL database; the statements are the same for SQLite and PostgreSQL.</summary>
internal sealed class SqlProposalStore(ISqlDatabase database) : IProposalStore
{
    private const string Accepted = "accepted";

    public Task AddAsync(Proposal proposal, AuditLine line, CancellationToken cancellation = default) => database.WriteAsync(
        async connection =>
        {
            var row = ProposalRow.From(proposal);
            row.Number = await NextAsync(connection, "proposal", cancellation);
            await connection.ExecuteAsync(Command(
                """
                insert into proposals (id, number, kind, entry, state, body, by_id, by_name, at, decided_by_id, decided_by, decided, why, source)
                values (@Id, @Number, @Kind, @Entry, @State, @Body, @ById, @ByName, @At, @DecidedById, @DecidedBy, @Decided, @Why, @Source)
                """,
                row,
                cancellation));
            if (row.State == Accepted)
            {
                await NextAsync(connection, "overlay", cancellation);
            }

            return await connection.ExecuteAsync(Command(AuditRow.Insert, AuditRow.From(line), cancellation));
        },
        cancellation);

    public async Task<Proposal?> FindAsync(string id, CancellationToken cancellation = default) =>
        await RowsAsync("id = @Id", new { Id = id }, cancellation) is [var found, ..] ? found : null;

    public Task<IReadOnlyList<Proposal>> ReadAsync(ProposalState state, int skip, int limit, CancellationToken cancellation = default) => RowsAsync(
        $"state = @State order by number {(state == ProposalState.Waiting ? "" : "desc")} limit @Limit offset @Skip",
        new { State = ProposalRow.Name(state), Limit = limit, Skip = skip },
        cancellation);

    public Task<long> CountAsync(ProposalState state, CancellationToken cancellation = default) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>(Command("select count(*) from proposals where state = @State", new { State = ProposalRow.Name(state) }, cancellation)),
        cancellation);

    public Task<IReadOnlyList<Proposal>> ReadAcceptedAsync(CancellationToken cancellation = default) =>
        RowsAsync($"state = '{Accepted}' order by number", null, cancellation);

    public Task<long> ReadVersionAsync(CancellationToken cancellation = default) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>(Command("select value from staff_counters where name = 'overlay'", null, cancellation)), cancellation);

    public Task<bool> ChangeAsync(Proposal changed, ProposalState seen, AuditLine line, CancellationToken cancellation = default) => database.WriteAsync(
        async connection =>
        {
            var row = ProposalRow.From(changed);
            if (row.State == Accepted && seen != ProposalState.Accepted)
            {
                row.Number = await NextAsync(connection, "proposal", cancellation);
            }

            var kept = await connection.ExecuteAsync(Command(
                """
                update proposals set number = @Number, state = @State, decided_by_id = @DecidedById, decided_by = @DecidedBy, decided = @Decided, why = @Why
                where id = @Id and state = @Seen
                """,
                new { row.Id, row.Number, row.State, row.DecidedById, row.DecidedBy, row.Decided, row.Why, Seen = ProposalRow.Name(seen) },
                cancellation)) > 0;
            if (!kept)
            {
                return false;
            }

            if (row.State == Accepted || seen == ProposalState.Accepted)
            {
                await NextAsync(connection, "overlay", cancellation);
            }

            await connection.ExecuteAsync(Command(AuditRow.Insert, AuditRow.From(line), cancellation));
            return true;
        },
        cancellation);

    // The counter's row is locked until the end of the transaction, so that numbers are seen in their order.
    private static Task<long> NextAsync(DbConnection connection, string counter, CancellationToken cancellation) =>
        connection.ExecuteScalarAsync<long>(Command("update staff_counters set value = value + 1 where name = @Name returning value", new { Name = counter }, cancellation));

    private async Task<IReadOnlyList<Proposal>> RowsAsync(string which, object? parameters, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<ProposalRow>(Command($"select {ProposalRow.Columns} from proposals where {which}", parameters, cancellation)), cancellation);
        return [.. rows.Select(row => row.ToProposal())];
    }

    private static CommandDefinition Command(string sql, object? parameters, CancellationToken cancellation) => new(sql, parameters, cancellationToken: cancellation);
}
