using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit;

namespace SmardBot.Testing;

/// <summary>A folder with scripts for Node and the npm packages that they need, which are brought at the first use.</summary>
public sealed class NodePackage(params string[] folder)
{
    private static readonly TimeSpan InstallTime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ScriptTime = TimeSpan.FromMinutes(3);
    private static readonly ConcurrentDictionary<string, Lazy<Task>> Installs = new(StringComparer.Ordinal);

    private readonly string path = Checkout.Path(folder);

    /// <summary>Runs a script and returns what it wrote; fails with it when the script fails.</summary>
    /// <param name="arguments">The script and its arguments.</param>
    /// <param name="input">What it reads, or null.</param>
    /// <param name="environment">Variables for it.</param>
    public async Task<string> RunAsync(string[] arguments, string? input = null, params (string Name, string Value)[] environment)
    {
        await Installs.GetOrAdd(path, _ => new Lazy<Task>(InstallAsync)).Value;
        return await RunAsync("node", arguments, ScriptTime, input, environment);
    }

    /// <summary>Only where the lock file asks for something else than what is there: an install takes a while.</summary>
    private async Task InstallAsync()
    {
        var (wanted, done) = (Path.Combine(path, "package-lock.json"), Path.Combine(path, "node_modules", ".installed"));
        var text = await File.ReadAllTextAsync(wanted);
        if (!File.Exists(done) || await File.ReadAllTextAsync(done) != text)
        {
            await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"], InstallTime, input: null);
            await File.WriteAllTextAsync(done, text);
        }
    }

    private async Task<string> RunAsync(string tool, string[] arguments, TimeSpan limit, string? input, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = path,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input ?? "");
        process.StandardInput.Close();
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
        return await output;
    }
}
