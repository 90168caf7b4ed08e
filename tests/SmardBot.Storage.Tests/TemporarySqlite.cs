using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Storage.Migrations;
using SmardBot.Storage.Sqlite;

namespace SmardBot.Storage.Tests;

/// <summary>A SQLite file in a folder of its own that goes with the test.</summary>
internal sealed class TemporarySqlite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("smardbot-sqlite-");

    /// <summary>In a folder that is not there yet.</summary>
    public string Path => System.IO.Path.Combine(folder.FullName, "made", "smardbot.db");

    public string ConnectionString => $"Data Source={Path}";

    /// <summary>Opens the file as one more instance of the service.</summary>
    public static SqliteDatabase Open(string connectionString, TimeProvider time, IReadOnlyList<Migration>? migrations = null) =>
        new(new SqliteFile(connectionString), survivePowerLoss: false, time, NullLogger.Instance, migrations);

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
