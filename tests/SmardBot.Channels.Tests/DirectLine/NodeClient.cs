using System.Diagnostics;
using SmardBot.Testing;

namespace SmardBot.Channels.Tests.DirectLine;

/// <summary>Runs the official client in Node; brings its packages at the first use.</summary>
public sealed class NodeClient : IAsyncLifetime
{
    private static readonly TimeSpan InstallTime = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan ScenarioTime = TimeSpan.FromMinutes(1);

    private static string Folder => Checkout.Path("tests", "SmardBot.Channels.Tests", "node");

    public async Task InitializeAsync()
    {
        if (Tools.Find("node") is not null && Tools.Find("npm") is not null && !Directory.Exists(Path.Combine(Folder, "node_modules", "botframework-directlinejs")))
        {
            await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"], InstallTime);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Runs one scenario of <c>client.mjs</c> and fails with its output when it did not hold.</summary>
    internal static Task RunAsync(DirectLineServer server, string scenario) =>
        RunAsync("node", ["client.mjs", server.Address.GetLeftPart(UriPartial.Authority), scenario], ScenarioTime);

    private static async Task RunAsync(string tool, string[] arguments, TimeSpan limit)
    {
        var start = new ProcessStartInfo(tool, arguments) 
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DIRECTLINE_SECRET"] = DirectLineServer.Secret;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        Assert.True(process.HasExited && process.ExitCode == 0, $"{tool} {string.Join(' ', arguments)}:\n{await output}\n{await errors}");
    }
}
