using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using SmardBot.Core.Settings;

namespace SmardBot.Host.Tests.Hosting;

/// <summary>What the repository offers to operators fits the program.</summary>
public sealed class DeploymentTests
{
    [RequiresToolFact("systemd-analyze")]
    public async Task Systemd_finds_nothing_wrong_with_the_unit()
    {
        using var process = Process.Start(new ProcessStartInfo("systemd-analyze", ["verify", "--man=no", Checkout.Path("src", "deploy", "smardbot.service")]) { RedirectStandardError = true, UseShellExecute = false })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0 && !said.Contains("smardbot.service", StringComparison.Ordinal), said);
    }

    [Fact]
    public void Every_key_of_the_example_is_read()
    {
        var settings = File.ReadLines(Checkout.Path("src", "deploy", "smardbot.env"))
            .Where(line => line.StartsWith('#') && line.Contains('=', StringComparison.Ordinal) && !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line[1..].Split('=', 2))
            .ToDictionary(pair => pair[0].Replace("__", ":", StringComparison.Ordinal), pair => (string?)pair[1], StringComparer.Ordinal);
        using var service = new ServiceFactory([.. settings.Select(pair => (pair.Key, pair.Value!))]);
        var sections = service.Services.GetServices<SettingsSection>();

        Assert.NotEmpty(settings);
        Assert.Empty(UnknownSettings.In(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), sections));
    }

    [Fact]
    public void The_container_and_the_unit_start_the_program_that_is_built()
    {
        var program = typeof(Program).Assembly.GetName().Name + ".dll";

        Assert.Contains($"/smardbot/{program}", File.ReadAllText(Checkout.Path("src", "deploy", "Containerfile")), StringComparison.Ordinal);
        Assert.Contains($"/opt/smardbot/{program}", File.ReadAllText(Checkout.Path("src", "deploy", "smardbot.service")), StringComparison.Ordinal);
    }
}
