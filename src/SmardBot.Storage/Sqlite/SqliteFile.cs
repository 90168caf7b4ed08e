using Microsoft.Data.Sqlite;
using SmardBot.Core.Settings;

namespace SmardBot.Storage.Sqlite;

/// <summary>Turns the configured connection string into those of the writer and the readers, and says where the file is.</summary>
internal sealed class SqliteFile
{
    private const int BusySeconds = 5;

    public SqliteFile(string connectionString)
    {
        var parts = new SqliteConnectionStringBuilder(connectionString);
        Path = ProgramFolder.FullPath(parts.DataSource);
        parts.DataSource = Path;
        parts.DefaultTimeout = BusySeconds;
        parts.Pooling = false;
        Writer = parts.ConnectionString;
        Inspector = new SqliteConnectionStringBuilder(parts.ConnectionString) { Mode = SqliteOpenMode.ReadOnly }.ConnectionString;
        parts.Pooling = true;
        Reader = parts.ConnectionString;
    }

    /// <summary>The database file, an absolute path.</summary>
    public string Path { get; }

    /// <summary>For the one connection that writes.</summary>
    public string Writer { get; }

    /// <summary>For a connection that makes and changes nothing.</summary>
    public string Inspector { get; }

    /// <summary>For the pool of connections that read.</summary>
    public string Reader { get; }

    /// <summary>Whether a connection string names a file, and not a database in memory.</summary>
    /// <exception cref="ArgumentException">It has a key or value that SQLite's driver does not know.</exception>
    public static bool IsFile(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString) is { DataSource: { Length: > 0 } source, Mode: not SqliteOpenMode.Memory }
        && !source.StartsWith(':') && !source.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
}
