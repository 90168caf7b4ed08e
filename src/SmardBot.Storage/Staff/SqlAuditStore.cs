using Dapper;
using SmardBot.Core.Staff;

namespace SmardBot.Storage.Staff;

/// <summary>Keeps the audit in a SQL database; the statements are the same for SQLite and PostgreSQL.</summary>
internal sealed class SqlAuditStore(ISqlDatabase database) : IAuditStore
{
    public Task AddAsync(AuditLine line, CancellationToken cancellation = default) =>
        database.WriteAsync(connection => connection.ExecuteAsync(new CommandDefinition(AuditRow.Insert, AuditRow.From(line), cancellationToken: cancellation)), cancellation);

    public async Task<IReadOnlyList<AuditLine>> ReadAsync(AuditQuery query, CancellationToken cancellation = default)
    {
        // A range instead of a pattern, so that both databases use the index.
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<AuditRow>(new CommandDefinition(
                $"""
                select id, at, actor_id as ActorId, actor, door, action, subject, detail, seconds from audit
                where at >= @From{(query.Actions is null ? "" : " and action >= @Actions and action < @Beyond")}{(query.Subject is null ? "" : " and subject = @Subject")}
                order by at desc, id limit @Limit offset @Skip
                """,
                new
                {
                    From = query.From?.ToUnixTimeMilliseconds() ?? 0,
                    query.Actions,
                    Beyond = query.Actions is null ? null : query.Actions + '\uffff',
                    query.Subject,
                    query.Limit,
                    query.Skip,
                },
                cancellationToken: cancellation)),
            cancellation);
        return [.. rows.Select(row => row.ToLine())];
    }
}
