using System.Diagnostics;
using System.Text;

namespace SmardBot.Host.Tests;

/// <summary>The built program in a process of its own, on a free port of 127.0.0.1; ended by its own process id.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("smardbot-");

    private RunningService(string? workingDirectory, IEnumerable<(string Key, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Program])
        {
            WorkingDirectory = workingDirectory ?? data.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        // One cache for all services that tests start: each FAQ is trained once.
        start.Environment["Faq__CachePath"] = Models;
        start.Environment["Storage__ConnectionString"] = $"Data Source={Path.Combine(data.FullName, "smardbot.db")}";
        foreach (var (key, value) in settings)
        {
            start.Environment[(key == "environment" ? "ASPNETCORE_ENVIRONMENT" : key).Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The folder of the models that tests have trained.</summary>
    public static string Models => Checkout.Path("artifacts", "models");

    /// <summary>Where it listens.</summary>
    public Uri Address => listening.Task.Result;

    /// <summary>Its process id.</summary>
    public int ProcessId => process.Id;

    /// <summary>What it has written so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    // The program itself, built with the tests: <checkout>/src/SmardBot.Host/bin/<configuration>/<framework>.
    private static string Program
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Checkout.Path("src", "SmardBot.Host", "bin", framework.Parent!.Name, framework.Name, "SmardBot.Host.dll");
        }
    }

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<RunningService> StartAsync(string? workingDirectory = null, params (string Key, string Value)[] settings)
    {
        var service = new RunningService(workingDirectory, settings);
        var exit = service.process.WaitForExitAsync();
        var first = await Task.WhenAny(service.listening.Task, exit).WaitAsync(Patience);
        if (first == exit)
        {
            throw new InvalidOperationException("The service did not start: " + service.Output);
        }

        return service;
    }

    /// <summary>Starts it where it is expected to stop by itself.</summary>
    /// <returns>Its exit code and all that it wrote.</returns>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(params (string Key, string Value)[] settings)
    {
        await using var service = new RunningService(workingDirectory: null, settings);
        await service.process.WaitForExitAsync().WaitAsync(Patience);
        return (service.process.ExitCode, service.Output);
    }

    /// <summary>Asks the service to stop, as a system manager does, and waits for its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", ProcessId.ToString()]);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>Waits until <c>/health/ready</c> says so.</summary>
    public async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var deadline = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!(await client.GetAsync("/health/ready", deadline.Token)).IsSuccessStatusCode)
        {
            await timer.WaitForNextTickAsync(deadline.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        data.Delete(recursive: true);
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.AppendLine(line);
        }

        const string marker = "Now listening on: ";
        if (line.IndexOf(marker, StringComparison.Ordinal) is >= 0 and var at)
        {
            listening.TrySetResult(new Uri(line[(at + marker.Length)..].Trim()));
        }
    }
}
