using Microsoft.Extensions.DependencyInjection;
using SmardBot.Channels.Teams;
using SmardBot.Core;

namespace SmardBot.Channels.Connector;

/// <summary>Registers Azure Bot Service and Teams.</summary>
internal static class ConnectorServiceCollectionExtensions
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AttemptTime = TimeSpan.FromSeconds(8);

    /// <summary>Adds what <see cref="ConnectorEndpoints.MapConnector"/> needs.</summary>
    public static SmardBotBuilder AddConnector(this SmardBotBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ConnectorOptions>().Bind(builder.Configuration.GetSection(ConnectorOptions.Section)).ValidateOnStart();
        services.AddHttpClient(ConnectorClient.Name, client => client.Timeout = AttemptTime)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionLifetime = ConnectionLifetime,
                ConnectTimeout = ConnectTime,
                AllowAutoRedirect = false,
                UseCookies = false,
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // They write addresses, and those hold the ids of conversations.
            .RemoveAllLoggers();
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<ConnectorAccess>();
        services.AddSingleton<ConnectorTurns>();
        services.AddSingleton<InvokeHandler>();
        return builder;
    }
}
