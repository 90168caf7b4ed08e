using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SmardBot.Channels.Authentication;
using SmardBot.Channels.Teams;
using SmardBot.Core;
using SmardBot.Core.Settings;
using SmardBot.Core.Turns;

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
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddSingleton<IValidateOptions<MicrosoftAppOptions>, MicrosoftAppOptionsValidator>();
        services.AddSettings<MicrosoftAppOptions>("");
        services.AddSettings<ConnectorOptions>(ConnectorOptions.Section)
            .PostConfigure(options => options.MessagesPerMinute = configuration.IsOff("RateLimits:Enabled") ? ConnectorOptions.MostMessagesPerMinute : options.MessagesPerMinute);

        services.AddClient(ConnectorClient.Name);
        services.AddClient(AuthenticationClients.Keys);
        services.AddTransient<TokenEndpointHandler>();
        services.AddClient(AuthenticationClients.Tokens).AddHttpMessageHandler<TokenEndpointHandler>();

        services.AddSingleton<TokenValidator>().AddSingleton<TokenSource>().AddSingleton<ConnectorTokens>();
        services.AddSingleton<RefusedCalls>().AddSingleton<ConnectorAccess>();
        services.AddDeliveredTurns();
        services.AddSingleton<ConnectorClient>().AddSingleton<OwedReplies>().AddSingleton<MessagePace>().AddSingleton<ConnectorTurns>();
        services.AddHostedService(provider => provider.GetRequiredService<OwedReplies>());
        services.AddHostedService<ConnectorStartup>();
        return builder.AddTeams();
    }

    /// <summary>One for the life of the service: it renews its connections by itself.</summary>
    private static IHttpClientBuilder AddClient(this IServiceCollection services, string name) => services
        .AddHttpClient(name, client => client.Timeout = AttemptTime)
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            PooledConnectionLifetime = ConnectionLifetime,
            ConnectTimeout = ConnectTime,
            // A bearer goes where it was meant to go, and nowhere else.
            AllowAutoRedirect = false,
            UseCookies = false,
        })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        // They write addresses, and those hold the ids of conversations.
        .RemoveAllLoggers();
}
