using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Core.Conversations;
using SmardBot.Storage.PostgreSql;
using SmardBot.Testing;
using SmardBot.Testing.PostgreSql;

namespace SmardBot.Storage.Tests.Durability;

public class BackupTests : OwningTest
{
    [Fact]
    public async Task A_SQLite_file_that_was_backed_up_in_use_is_restored()
    {
        var file = Own(new TemporarySqlite());
        var backup = Own(new TemporarySqlite());
        Directory.CreateDirectory(Path.GetDirectoryName(backup.Path)!);
        await using (var database = TemporarySqlite.Open(file.ConnectionString, new SettableClock()))
        {
            var store = await WriteAsync(database);
            // What the command line's ".backup" does.
            using (var from = new SqliteConnection($"{file.ConnectionString};Pooling=False"))
            using (var to = new SqliteConnection($"{backup.ConnectionString};Pooling=False"))
            {
                from.Open();
                to.Open();
                from.BackupDatabase(to);
            }

            await store.AppendAsync("c", Bodies.Of("after the backup"));
            await store.DeleteAsync("c");
        }

        File.Copy(backup.Path, file.Path, overwrite: true);
        File.Delete(file.Path + "-wal");
        File.Delete(file.Path + "-shm");
        await using var restored = TemporarySqlite.Open(file.ConnectionString, new SettableClock());
        await CheckAsync(restored);
    }

    [RequiresPostgreSqlFact]
    public async Task A_PostgreSQL_database_that_was_dumped_in_use_is_restored()
    {
        using var server = new PostgreSqlServer();
        await using (var database = new PostgreSqlDatabase(server.ConnectionString, new SettableClock(), NullLogger.Instance))
        {
            var store = await WriteAsync(database);
            server.Dump();
            await store.AppendAsync("c", Bodies.Of("after the backup"));
            await store.DeleteAsync("c");
        }

        server.Restore();

        await using var restored = new PostgreSqlDatabase(server.ConnectionString, new SettableClock(), NullLogger.Instance);
        await CheckAsync(restored);
    }

    private static async Task<SqlConversationStore> WriteAsync(ISqlDatabase database)
    {
        var store = new SqlConversationStore(database, new SettableClock());
        await store.CreateAsync(new Conversation("c", "directline", null, DateTimeOffset.UnixEpoch));
        await store.AppendAsync("c", Bodies.Of("before the backup"), "key");
        return store;
    }

    private static async Task CheckAsync(ISqlDatabase database)
    {
        var store = new SqlConversationStore(database, new SettableClock());
        Assert.Equal("before the backup", (await store.ReadAsync("c", 0, 10)).Single().Text());
        Assert.True((await store.AppendAsync("c", Bodies.Of("before the backup"), "key"))!.IsRepeat);
        Assert.Equal(2, (await store.AppendAsync("c", Bodies.Of("now")))!.Sequence);
    }
}
