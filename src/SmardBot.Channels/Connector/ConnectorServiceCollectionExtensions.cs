using Microsoft.Extensions.DependencyInjection;
using SmardBot.Bot;
using SmardBot.Channels.Teams;
using SmardBot.Core;
using SmardBot.Core.Turns;

namespace SmardBot.Channels.Connector;

/// <summary>Registers Azure Bot Service and Teams.</summary>
internal static class ConnectorServiceCollectionExtensions
{
    /// <summary>Adds what <see cref="ConnectorEndpoints.MapConnector"/> needs.</summary>
    public static SmardBotBuilder AddConnector(this SmardBotBuilder builder)
    {
        var services = builder.Services;
        builder.AddConnectorAccess();
        services.AddClient(ConnectorClient.Name);
        services.AddDeliveredTurns();
        services.AddSingleton<ConnectorClient>().AddSingleton<OwedReplies>().AddSingleton<MessagePace>().AddSingleton<ConnectorTurns>();
        services.AddHostedService(provider => provider.GetRequiredService<OwedReplies>());
        return builder.AddTeams();
    }
}
