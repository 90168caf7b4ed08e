using System.Diagnostics;
using System.Security.Cryptography;

namespace SmardBot.Testing.PostgreSql;

/// <summary>
/// A PostgreSQL server of the tests' own: an empty cluster in a temporary folder, reachable by a socket in that folder alone,
/// without fsync. It ends with <see cref="Dispose"/>, and by itself after a quarter of an hour.
/// </summary>
public sealed class PostgreSqlServer : IDisposable
{
    private const string MostSeconds = "900";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"smardbot-pg-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
    private Process? server;
    private int schemas;

    /// <summary>Makes the cluster and starts the server.</summary>
    public PostgreSqlServer()
    {
        Directory.CreateDirectory(folder);
        if (PostgreSqlTools.MustChangeUser)
        {
            PostgreSqlTools.Run("chown", "postgres", folder);
        }

        PostgreSqlTools.RunAsServer("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        Start();
    }

    /// <summary>How to reach the server's own database; everything in it is the tests'.</summary>
    public string ConnectionString => $"Host={folder};Username=postgres;Database=postgres;Timeout=5";

    private string Backup => Path.Combine(folder, "smardbot.dump");

    private string Data => Path.Combine(folder, "data");

    /// <summary>A connection string whose tables stand in a fresh schema, so that tests do not see each other.</summary>
    public string NewSchema()
    {
        var name = $"test_{Interlocked.Increment(ref schemas)}";
        PostgreSqlTools.Run("psql", "-h", folder, "-U", "postgres", "-d", "postgres", "-qc", $"create schema {name}");
        return $"{ConnectionString};Search Path={name}";
    }

    /// <summary>Writes a backup, as the README says.</summary>
    public void Dump() => PostgreSqlTools.Run("pg_dump", "-h", folder, "-U", "postgres", "-Fc", "-d", "postgres", "-f", Backup);

    /// <summary>Puts the backup back, as the README says.</summary>
    public void Restore() => PostgreSqlTools.Run("pg_restore", "-h", folder, "-U", "postgres", "--clean", "--if-exists", "-d", "postgres", Backup);

    /// <summary>Starts the server again after <see cref="Stop"/>.</summary>
    public void Start()
    {
        server = PostgreSqlTools.Start(
            "timeout", "--signal=INT", MostSeconds, PostgreSqlTools.Find("postgres")!,
            "-D", Data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=200");
        var patience = Stopwatch.StartNew();
        while (PostgreSqlTools.TryRun("pg_isready", "-q", "-h", folder) != 0)
        {
            if (server.HasExited || patience.Elapsed > StartLimit)
            {
                throw new InvalidOperationException($"PostgreSQL did not start in {folder}.");
            }
        }
    }

    /// <summary>Stops the server at once, as a crash would.</summary>
    public void Stop()
    {
        PostgreSqlTools.RunAsServer("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        server?.WaitForExit(StartLimit);
        server?.Dispose();
        server = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (server is not null)
        {
            Stop();
        }

        Directory.Delete(folder, recursive: true);
    }
}
