using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using SmardBot.Core.Conversations;

namespace SmardBot.Storage;

/// <summary>Keeps conversations in a SQL database; the statements are the same for SQLite and PostgreSQL.</summary>
internal sealed partial class SqlConversationStore(ISqlDatabase database, TimeProvider time) : IConversationStore
{
    private const int IdleBatch = 200;
    private const int CheckedLength = 32_000;
    private static readonly TimeSpan DeliveryMemory = TimeSpan.FromDays(1);

    public Task<bool> CreateAsync(Conversation conversation, CancellationToken cancellation = default) =>
        ChangesAsync(
            """
            insert into conversations (id, channel, user_id, created, active, sequence, resume_hash, started, ended)
            values (@Id, @Channel, @UserId, @Created, @Created, 0, @ResumeHash, @Started, @Ended)
            on conflict (id) do nothing
            """,
            ConversationRow.From(conversation),
            cancellation);

    public async Task<Conversation?> FindAsync(string conversationId, CancellationToken cancellation = default)
    {
        var row = await database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<ConversationRow>(Command(
                "select id, channel, user_id as UserId, created, resume_hash as ResumeHash, started, ended from conversations where id = @Id",
                new { Id = conversationId },
                cancellation)),
            cancellation);
        return row?.ToConversation();
    }

    public Task<bool> UpdateAsync(Conversation conversation, CancellationToken cancellation = default) =>
        ChangesAsync(
            """
            update conversations
            set channel = @Channel, user_id = @UserId, created = @Created, resume_hash = @ResumeHash, started = @Started, ended = @Ended
            where id = @Id
            """,
            ConversationRow.From(conversation),
            cancellation);

    public async Task<StoredActivity?> AppendAsync(string conversationId, string body, string? onceKey = null, TurnClaim? turn = null, CancellationToken cancellation = default)
    {
        var row = await database.AppendAsync(new NewActivity(conversationId, onceKey is null ? null : KeyHash.Of(onceKey), body, Now) { Turn = turn }, cancellation);
        if (row is { Body: null })
        {
            database.Tell(conversationId);
        }

        return row is null ? null : StoredBody.Read(conversationId, row.Sequence, row.At, row.Body ?? body, isRepeat: row.Body is not null);
    }

    public async Task<IReadOnlyList<StoredActivity>> ReadAsync(string conversationId, long after, int limit, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<AppendedRow>(Command(
                "select sequence, at, body from activities where conversation = @Id and sequence > @After order by sequence limit @Limit",
                new { Id = conversationId, After = after, Limit = limit },
                cancellation)),
            cancellation);
        return [.. rows.Select(row => StoredBody.Read(conversationId, row.Sequence, row.At, row.Body!))];
    }

    public Task<string?> ReadStateAsync(string conversationId, string userId, CancellationToken cancellation = default) =>
        database.ReadAsync(
            connection => connection.ExecuteScalarAsync<string?>(Command(
                "select state from states where conversation = @Id and user_key = @User",
                new { Id = conversationId, User = KeyHash.Of(userId) },
                cancellation)),
            cancellation);

    public Task WriteStateAsync(string conversationId, string userId, string state, CancellationToken cancellation = default) =>
        ChangesAsync(
            """
            insert into states (conversation, user_key, written, state) values (@Id, @User, @Now, @State)
            on conflict (conversation, user_key) do update set written = excluded.written, state = excluded.state
            """,
            new { Id = conversationId, User = KeyHash.Of(userId), Now, State = state },
            cancellation);

    public Task<bool> RevokeResumeAsync(string conversationId, CancellationToken cancellation = default) =>
        ChangesAsync("update conversations set resume_hash = null where id = @Id", new { Id = conversationId }, cancellation);

    public async Task<bool> DeleteAsync(string conversationId, CancellationToken cancellation = default)
    {
        var deleted = await database.WriteAsync(
            async connection =>
            {
                var found = await connection.ExecuteAsync(Command("delete from conversations where id = @Id", new { Id = conversationId }, cancellation));
                await DeleteContentAsync(connection, [conversationId], cancellation);
                return found > 0;
            },
            cancellation);
        database.Tell(conversationId);
        return deleted;
    }

    public async Task<int> DeleteIdleAsync(DateTimeOffset before, CancellationToken cancellation = default)
    {
        var idle = before.ToUnixTimeMilliseconds();
        var all = 0;
        // In batches, so that messages get their turn in between.
        for (var count = IdleBatch; count == IdleBatch; all += count)
        {
            count = await database.WriteAsync(connection => DeleteIdleBatchAsync(connection, idle, cancellation), cancellation);
        }

        await ChangesAsync(
            """
            delete from deliveries where handled <= @Forgotten;
            delete from claims where until <= @Now;
            delete from states where written < @Idle and not exists (select 1 from conversations where id = states.conversation);
            """,
            new { Forgotten, Idle = idle, Now },
            cancellation);
        return all;
    }

    public async Task<byte[]> GetOrCreateSecretAsync(string name, int bytes, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        var secret = await database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(Command(
                    "insert into secrets (name, value) values (@Name, @Value) on conflict (name) do nothing",
                    new { Name = name, Value = Convert.ToBase64String(RandomNumberGenerator.GetBytes(bytes)) },
                    cancellation));
                return await connection.ExecuteScalarAsync<string>(Command("select value from secrets where name = @Name", new { Name = name }, cancellation));
            },
            cancellation);
        return Convert.FromBase64String(secret!);
    }

    public IDisposable Watch(Action<string?> changed) => database.Watch(changed);

    /// <inheritdoc/>
    /// <remarks>A row that is no secret, as long as a long message and its reply: a full disk and a locked file let one read, and nothing else.</remarks>
    public Task CheckAsync(CancellationToken cancellation = default) =>
        ChangesAsync(
            "insert into secrets (name, value) values ('readiness', @Value) on conflict (name) do update set value = excluded.value",
            new { Value = Now.ToString("D" + CheckedLength, CultureInfo.InvariantCulture) },
            cancellation);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static CommandDefinition Command(string sql, object? parameters, CancellationToken cancellation) => new(sql, parameters, cancellationToken: cancellation);

    /// <summary>Runs one write; whether it changed a row.</summary>
    private Task<bool> ChangesAsync(string sql, object parameters, CancellationToken cancellation) =>
        database.WriteAsync(async connection => await connection.ExecuteAsync(Command(sql, parameters, cancellation)) > 0, cancellation);

    private static async Task<int> DeleteIdleBatchAsync(DbConnection connection, long idle, CancellationToken cancellation)
    {
        // The conditions are looked at again under the row's lock: a conversation that became active meanwhile stays, as does one with a ticket.
        var ids = (await connection.QueryAsync<string>(Command(
            """
            delete from conversations
            where id in (select id from conversations where active < @Idle and not exists (select 1 from tickets where tickets.conversation = conversations.id) limit @Most)
            and active < @Idle and not exists (select 1 from tickets where tickets.conversation = conversations.id)
            returning id
            """,
            new { Idle = idle, Most = IdleBatch },
            cancellation))).AsList();
        await DeleteContentAsync(connection, ids, cancellation);
        return ids.Count;
    }

    /// <summary>What hangs on conversations whose own rows are deleted, and so locked, already.</summary>
    private static Task<int> DeleteContentAsync(DbConnection connection, List<string> ids, CancellationToken cancellation) =>
        connection.ExecuteAsync(Command(
            """
            delete from activities where conversation = @Id; delete from states where conversation = @Id; delete from turns where conversation = @Id;
            delete from ticket_replies where conversation = @Id; delete from tickets where conversation = @Id;
            """,
            ids.Select(id => new { Id = id }),
            cancellation));
}
