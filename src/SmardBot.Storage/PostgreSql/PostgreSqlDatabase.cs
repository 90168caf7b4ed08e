using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;
using SmardBot.Storage.Migrations;

namespace SmardBot.Storage.PostgreSql;

/// <summary>A PostgreSQL server that any number of instances share.</summary>
internal sealed class PostgreSqlDatabase : ISqlDatabase
{
    /// <summary>Names the advisory lock that only one instance at a time upgrades the schema under: "SMARD1" in ASCII.</summary>
    private const long UpgradeLock = 0x534D41524431;

    private const int ConnectSeconds = 5;
    private const int CommandSeconds = 15;
    private const int MostRuns = 3;

    private readonly NpgsqlDataSource source;
    private readonly IReadOnlyList<Migration> migrations;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly OpenOnce opened;
    private volatile PostgreSqlNotices? notices;

    public PostgreSqlDatabase(string connectionString, TimeProvider time, ILogger logger, IReadOnlyList<Migration>? migrations = null)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        if (parts.MaxAutoPrepare == 0)
        {
            parts.MaxAutoPrepare = 40;
        }

        // Without an answer for long a person has gone; a request that waits takes room from others.
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        parts.Timeout = given.ContainsKey("Timeout") ? parts.Timeout : ConnectSeconds;
        parts.CommandTimeout = given.ContainsKey("Command Timeout") || given.ContainsKey("CommandTimeout") ? parts.CommandTimeout : CommandSeconds;
        Place = $"{parts.Host}/{parts.Database ?? parts.Username}";
        source = NpgsqlDataSource.Create(parts);
        this.migrations = migrations ?? Migration.All;
        this.time = time;
        this.logger = logger;
        opened = new OpenOnce(PrepareAsync);
    }

    /// <summary>Whether a connection string names a server.</summary>
    /// <exception cref="ArgumentException">It has a key or value that the driver does not know.</exception>
    public static bool NamesHost(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Host is { Length: > 0 };

    public (int From, int To) Upgraded { get; private set; }

    public bool IsShared => true;

    public string Place { get; }

    public string HasTable => "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = @Table";

    public Task<T> InspectAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation) => OnConnectionAsync(work, cancellation);

    /// <summary>The server looks after its files itself.</summary>
    public Task<string?> DamageAsync(DbConnection connection) => Task.FromResult<string?>(null);

    public Task OpenAsync(CancellationToken cancellation) => opened.EnsureAsync(cancellation).AsTask();

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        await opened.EnsureAsync(cancellation);
        return await OnConnectionAsync(work, cancellation);
    }

    public async Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        await opened.EnsureAsync(cancellation);
        for (var run = 1; ; run++)
        {
            try
            {
                return await OnConnectionAsync(connection => InTransactionAsync(connection, work, cancellation), cancellation);
            }
            catch (PostgresException error) when (error.IsRolledBackForOthers() && run < MostRuns)
            {
            }
        }
    }

    public async Task<AppendedRow?> AppendAsync(NewActivity activity, CancellationToken cancellation)
    {
        // One statement, so that a repeated key undoes the numbering too and leaves no hole.
        const string Append =
            """
            with next as (
                update conversations set sequence = sequence + 1, active = case when active < @Now then @Now else active + 1 end
                where id = @Id returning sequence, active),
            owed as (
                insert into turns (conversation, sequence, refused, owner, until, takes)
                select @Id, sequence, @Refused, @Owner, @Until, 0 from next where @Owner is not null)
            insert into activities (conversation, sequence, at, once_key, body)
            select @Id, sequence, active, @Key, @Body from next returning sequence, at
            """;
        try
        {
            return await ReadAsync(connection => connection.QuerySingleOrDefaultAsync<AppendedRow>(new CommandDefinition(Append, Parameters(activity), cancellationToken: cancellation)), cancellation);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return await ReadAsync(
                connection => connection.QuerySingleOrDefaultAsync<AppendedRow>(new CommandDefinition(
                    "select sequence, at, body from activities where conversation = @Id and once_key = @Key", new { activity.Id, activity.Key }, cancellationToken: cancellation)),
                cancellation);
        }
    }

    public void Tell(string conversationId) => notices?.Tell(conversationId);

    public IDisposable Watch(Action<string?> changed)
    {
        notices = new PostgreSqlNotices(source, time, logger, changed);
        return new Watching(() => { });
    }

    public async ValueTask DisposeAsync()
    {
        if (notices is not null)
        {
            await notices.DisposeAsync();
        }

        await source.DisposeAsync();
        opened.Dispose();
    }

    private static object Parameters(NewActivity activity) =>
        new { activity.Id, activity.Key, activity.Body, activity.Now, activity.Owner, activity.Until, activity.Refused };

    private async Task<T> OnConnectionAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation);
            return await work(connection);
        }
        catch (Exception error) when (error.IsAway())
        {
            // The connections that wait in the pool are most likely broken too.
            source.Clear();
            throw error.Away();
        }
    }

    private static async Task<T> InTransactionAsync<T>(DbConnection connection, Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var result = await work(connection);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        var (from, to) = await OnConnectionAsync(
            connection => InTransactionAsync(
                connection,
                async locked =>
                {
                    await locked.ExecuteAsync(new CommandDefinition("select pg_advisory_xact_lock(@UpgradeLock)", new { UpgradeLock }, cancellationToken: cancellation));
                    return await SchemaUpgrade.RunAsync(locked, migrations, time, cancellation);
                },
                cancellation),
            cancellation);
        Upgraded = (from, to);
        if (from != to)
        {
            Log.SchemaUpgraded(logger, "PostgreSQL", from, to);
        }
    }
}
