using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SmardBot.Core.Conversations;
using SmardBot.Storage.Migrations;

namespace SmardBot.Storage.Sqlite;

/// <summary>One file in write-ahead mode: one connection writes in groups, as many as needed read beside it.</summary>
internal sealed class SqliteDatabase : ISqlDatabase
{
    private readonly SqliteFile file;
    private readonly bool survivePowerLoss;
    private readonly IReadOnlyList<Migration> migrations;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly OpenOnce opened;
    private readonly SqliteWriter writer;

    public SqliteDatabase(SqliteFile file, bool survivePowerLoss, TimeProvider time, ILogger logger, IReadOnlyList<Migration>? migrations = null)
    {
        this.file = file;
        this.survivePowerLoss = survivePowerLoss;
        this.migrations = migrations ?? Migration.All;
        this.time = time;
        this.logger = logger;
        opened = new OpenOnce(PrepareAsync);
        writer = new SqliteWriter(OpenWriter, file.Path);
    }

    public (int From, int To) Upgraded { get; private set; }

    public bool IsShared => false;

    public string Place => file.Path;

    public string HasTable => "select count(*) from sqlite_master where type = 'table' and name = @Table";

    public async Task<T> InspectAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        if (!File.Exists(file.Path))
        {
            throw new StoreUnavailableException($"There is no SQLite file {file.Path}. Start the service or run 'store migrate' to make it, or name the right one in Storage:ConnectionString.");
        }

        try
        {
            await using var connection = new SqliteConnection(file.Inspector);
            await connection.OpenAsync(cancellation);
            return await work(connection);
        }
        catch (SqliteException error) when (error.IsAway())
        {
            throw error.Away(file.Path);
        }
    }

    public async Task<string?> DamageAsync(DbConnection connection) =>
        await connection.ExecuteScalarAsync<string>("pragma integrity_check(1)") is { } found && found != "ok"
            ? $"The file is damaged ({found}). Stop the service and restore a backup."
            : null;

    public Task OpenAsync(CancellationToken cancellation) => opened.EnsureAsync(cancellation).AsTask();

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        await opened.EnsureAsync(cancellation);
        try
        {
            await using var connection = new SqliteConnection(file.Reader);
            await connection.OpenAsync(cancellation);
            return await work(connection);
        }
        catch (SqliteException error) when (error.IsAway())
        {
            throw error.Away(file.Path);
        }
    }

    public async Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        await opened.EnsureAsync(cancellation);
        return await writer.RunAsync(work, cancellation);
    }

    public Task<AppendedRow?> AppendAsync(NewActivity activity, CancellationToken cancellation) =>
        WriteAsync(connection => AppendAsync(connection, activity), cancellation);

    /// <summary>Nobody: one instance of the service has the file.</summary>
    public void Tell(string conversationId)
    {
    }

    public IDisposable Watch(Action<string?> changed) => new Watching(() => { });

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        // The last connection to close folds the write-ahead log into the file.
        using var pooled = new SqliteConnection(file.Reader);
        SqliteConnection.ClearPool(pooled);
        opened.Dispose();
    }

    private static async Task<AppendedRow?> AppendAsync(DbConnection connection, NewActivity activity)
    {
        if (activity.Key is not null)
        {
            var earlier = await connection.QuerySingleOrDefaultAsync<AppendedRow>("select sequence, at, body from activities where conversation = @Id and once_key = @Key", activity);
            if (earlier is not null)
            {
                return earlier;
            }
        }

        var next = await connection.QuerySingleOrDefaultAsync<AppendedRow>(
            """
            update conversations set sequence = sequence + 1, active = case when active < @Now then @Now else active + 1 end
            where id = @Id returning sequence, active as At
            """,
            activity);
        if (next is not null)
        {
            await connection.ExecuteAsync(
                "insert into activities (conversation, sequence, at, once_key, body) values (@Id, @Sequence, @At, @Key, @Body)",
                new { activity.Id, next.Sequence, next.At, activity.Key, activity.Body });
            if (activity.Turn is not null)
            {
                await connection.ExecuteAsync(
                    "insert into turns (conversation, sequence, refused, owner, until, takes) values (@Id, @Sequence, @Refused, @Owner, @Until, 0)",
                    new { activity.Id, next.Sequence, activity.Refused, activity.Owner, activity.Until });
            }
        }

        return next;
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        try
        {
            CreateFolder();
            await using var connection = OpenWriter();
            await connection.ExecuteAsync("begin immediate");
            var (from, to) = await SchemaUpgrade.RunAsync(connection, migrations, time, cancellation);
            await connection.ExecuteAsync("commit");
            Upgraded = (from, to);
            if (from != to)
            {
                Log.SchemaUpgraded(logger, "SQLite", from, to);
            }
        }
        catch (SqliteException error) when (error.IsAway())
        {
            throw error.Away(file.Path);
        }
    }

    private void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The folder of the SQLite file {file.Path} cannot be made; name a folder that this user may write to in Storage:ConnectionString.", error);
        }
    }

    private SqliteConnection OpenWriter()
    {
        var connection = new SqliteConnection(file.Writer);
        try
        {
            connection.Open();
            // What is deleted is overwritten, for it was somebody's health.
            // FULL flushes the log at every commit, NORMAL at checkpoints only: the difference is a power loss, not a killed process.
            connection.Execute($"pragma busy_timeout = 5000; pragma secure_delete = on; pragma journal_mode = wal; pragma synchronous = {(survivePowerLoss ? "full" : "normal")}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
