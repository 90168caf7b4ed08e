using System.Diagnostics;
using SmardBot.Testing;
using SmardBot.Testing.Contracts;

namespace SmardBot.Storage.Tests.Durability;

/// <summary>What was acknowledged is there after the process was killed in the middle of writing.</summary>
public abstract class KillContract : OwningTest
{
    private const int Kills = 3;
    private const int LinesBeforeKill = 300;

    /// <summary>The provider's name and the connection string of the one store of this test.</summary>
    private protected abstract (StorageProvider Provider, string ConnectionString) Target { get; }

    /// <summary>Opens that store in this process.</summary>
    private protected abstract ISqlDatabase Open();

    [ContractFact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_numbered_twice_when_the_process_is_killed_again_and_again()
    {
        var acknowledged = Enumerable.Range(0, Acknowledger.Writers).ToDictionary(writer => $"c{writer}", _ => 0L);
        for (var kill = 0; kill < Kills; kill++)
        {
            foreach (var line in await RunAndKillAsync())
            {
                var parts = line.Split(' ');
                acknowledged[parts[0]] = Math.Max(acknowledged[parts[0]], long.Parse(parts[1]));
            }
        }

        await using var database = Open();
        var store = new SqlConversationStore(database, new SettableClock());
        foreach (var (id, last) in acknowledged)
        {
            var read = await store.ReadAsync(id, 0, 1_000_000);
            Assert.True(read.Count >= last, $"{id}: {last} acknowledged, {read.Count} kept");
            Assert.Equal(Enumerable.Range(1, read.Count).Select(number => (long)number), read.Select(stored => stored.Sequence));
            Assert.Equal(read.Count, read.Select(stored => stored.Text()).Distinct().Count());
            Assert.Equal(read.Count + 1, (await store.AppendAsync(id, Bodies.Of("after")))!.Sequence);
        }
    }

    private async Task<List<string>> RunAndKillAsync()
    {
        var (provider, connectionString) = Target;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", typeof(KillContract).Assembly.Location, $"{provider}", connectionString])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        List<string> lines = [];
        try
        {
            while (lines.Count < LinesBeforeKill)
            {
                lines.Add(await process.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException("The writing program ended by itself."));
            }
        }
        finally
        {
            process.Kill();
        }

        // What it said before it died counts too; a line cut in the middle was never said.
        var rest = await process.StandardOutput.ReadToEndAsync(limit.Token);
        lines.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await process.WaitForExitAsync(limit.Token);
        return lines;
    }
}
