using System.Diagnostics;

namespace SmardBot.Testing.PostgreSql;

/// <summary>Finds and runs PostgreSQL's programs, also where Debian keeps the server's off the PATH.</summary>
public static class PostgreSqlTools
{
    private const string Debian = "/usr/lib/postgresql";

    /// <summary>Why a test that needs PostgreSQL cannot run here, or null.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>The server refuses to run as root.</summary>
    internal static bool MustChangeUser { get; } = Environment.UserName == "root";

    /// <summary>The full path of one of its programs, the newest version first, or null.</summary>
    internal static string? Find(string program) =>
        Tools.Find(program) ?? (Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian)
                .OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0)
                .Select(version => Path.Combine(version, "bin", program))
                .FirstOrDefault(File.Exists)
            : null);

    /// <summary>Starts a program as the user that the server runs as.</summary>
    internal static Process Start(string program, params string[] arguments)
    {
        string[] line = MustChangeUser ? ["runuser", "-u", "postgres", "--", program, .. arguments] : [program, .. arguments];
        return Start(line);
    }

    internal static void RunAsServer(string program, params string[] arguments) =>
        Expect(Start(Find(program)!, arguments), program);

    internal static void Run(string program, params string[] arguments) =>
        Expect(Start([Find(program)!, .. arguments]), program);

    internal static int TryRun(string program, params string[] arguments)
    {
        using var process = Start([Find(program)!, .. arguments]);
        process.WaitForExit();
        return process.ExitCode;
    }

    private static Process Start(string[] line)
    {
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var process = Process.Start(start)!;
        // A full pipe would stop the program; what it says is not needed unless it fails.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Expect(Process process, string program)
    {
        using (process)
        {
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
            }
        }
    }

    private static string? FindMissing()
    {
        string[] needed = MustChangeUser ? ["initdb", "postgres", "pg_ctl", "pg_isready", "psql", "timeout", "runuser"] : ["initdb", "postgres", "pg_ctl", "pg_isready", "psql", "timeout"];
        var missing = needed.Where(program => Find(program) is null).ToArray();
        return missing.Length == 0 ? null : $"needs PostgreSQL; not found on this machine: {string.Join(", ", missing)}";
    }
}
