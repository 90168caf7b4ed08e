using Microsoft.Extensions.Configuration;
using SmardBot.Core.Settings;

namespace SmardBot.Cli;

/// <summary>
/// The configuration that the service would start with here, in its order: <c>appsettings.json</c>, the one of the environment, user
/// secrets in Development, the environment; then what the command itself was given.
/// </summary>
internal static class ServiceConfiguration
{
    private const string Development = "Development";

    /// <summary>Reads it.</summary>
    /// <param name="given">What the command line says, over everything else; null leaves what is configured.</param>
    /// <exception cref="InvalidDataException">A file is no JSON.</exception>
    public static IConfiguration Read(params (string Key, string? Value)[] given)
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Production";
        var builder = new ConfigurationBuilder()
            .SetBasePath(ProgramFolder.Files)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true);
        if (environment.Equals(Development, StringComparison.OrdinalIgnoreCase))
        {
            builder.AddUserSecrets("smardbot");
        }

        return builder
            .AddEnvironmentVariables()
            .AddInMemoryCollection(given.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value)))
            .Build();
    }
}
