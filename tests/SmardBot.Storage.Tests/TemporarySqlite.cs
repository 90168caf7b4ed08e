using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Core.Ports;
using SmardBot.Storage.Migrations;
using SmardBot.Storage.Sqlite;

namespace SmardBot.Storage.Tests;

/// <summary>A SQLite file in a folder of its own that goes with the test; every <see cref="Open"/> is as another instance of the service.</summary>
internal sealed class TemporarySqlite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("smardbot-sqlite-");
    private readonly List<SqliteDatabase> opened = [];

    public string Path => System.IO.Path.Combine(folder.FullName, "made", "smardbot.db");

    public SqliteDatabase OpenDatabase(TimeProvider time, IReadOnlyList<Migration>? migrations = null)
    {
        var database = new SqliteDatabase(new SqliteFile($"Data Source={Path}", folder.FullName), survivePowerLoss: false, time, NullLogger.Instance, migrations);
        opened.Add(database);
        return database;
    }

    public IConversationStore Open(TimeProvider time) => new SqlConversationStore(OpenDatabase(time), time);

    public async ValueTask DisposeAsync()
    {
        foreach (var database in opened)
        {
            await database.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }
}
