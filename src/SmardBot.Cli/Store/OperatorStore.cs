using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Core;
using SmardBot.Core.Conversations;
using SmardBot.Storage;

namespace SmardBot.Cli.Store;

/// <summary>The store that the service is configured to use, for commands that work on it.</summary>
internal sealed class OperatorStore
{
    private readonly Option<string?> provider = new("--provider") { Description = "Sqlite or PostgreSql. Default: Storage:Provider of the configuration." };
    private readonly Option<string?> connection = new("--connection-string") { Description = "How to reach it. Default: Storage:ConnectionString of the configuration." };

    /// <summary>Adds the options that name another store.</summary>
    public Command AddTo(Command command)
    {
        command.Options.Add(provider);
        command.Options.Add(connection);
        return command;
    }

    /// <summary>Runs work on the store; what stands in its way is said in one line.</summary>
    /// <returns>What the work returned, or 1.</returns>
    public async Task<int> RunAsync(ParseResult parsed, TextWriter error, Func<IServiceProvider, Task<int>> work)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        new SmardBotBuilder(services, Configuration(parsed)).AddStorage();
        try
        {
            await using var store = services.BuildServiceProvider();
            return await work(store);
        }
        catch (Exception fault) when (fault is OptionsValidationException or StoreUnavailableException or StoreSchemaException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(fault.Message.ReplaceLineEndings(" "));
            return 1;
        }
    }

    private IConfiguration Configuration(ParseResult parsed) =>
        ServiceConfiguration.Read(("Storage:Provider", parsed.GetValue(provider)), ("Storage:ConnectionString", parsed.GetValue(connection)));
}
