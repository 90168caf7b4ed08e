using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Core.Conversations;
using SmardBot.Storage.PostgreSql;
using SmardBot.Storage.Sqlite;
using SmardBot.Testing;

namespace SmardBot.Storage.Tests.Durability;

/// <summary>
/// The program that <see cref="KillContract"/> kills: appends to several conversations at once, as fast as it can, and says of
/// every activity on standard output when the store has acknowledged it.
/// </summary>
internal static class Acknowledger
{
    public const int Writers = 8;

    public static async Task<int> RunAsync(string provider, string target)
    {
        ISqlDatabase database = provider == nameof(StorageProvider.Sqlite)
            ? new SqliteDatabase(new SqliteFile(target), survivePowerLoss: false, TimeProvider.System, NullLogger.Instance)
            : new PostgreSqlDatabase(target, TimeProvider.System, NullLogger.Instance);
        var store = new SqlConversationStore(database, TimeProvider.System);
        var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(store, $"c{writer}", output)));
        return 0;
    }

    private static async Task WriteAsync(SqlConversationStore store, string id, TextWriter output)
    {
        await store.CreateAsync(new Conversation(id, "directline", null, DateTimeOffset.UnixEpoch));
        for (var number = 1; ; number++)
        {
            var stored = await store.AppendAsync(id, Bodies.Of($"{number}"), $"key-{number}");
            await output.WriteLineAsync($"{id} {stored!.Sequence}");
        }
    }
}
