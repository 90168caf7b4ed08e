using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Channels.Connector;
using SmardBot.Channels.DirectLine;
using SmardBot.Channels.DirectLine.Access;
using SmardBot.Channels.DirectLine.Conversations;
using SmardBot.Channels.DirectLine.Stream;
using SmardBot.Core;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Settings;

namespace SmardBot.Channels;

/// <summary>Registers the channels over HTTP.</summary>
public static class ChannelsServiceCollectionExtensions
{
    /// <summary>
    /// Adds what <see cref="DirectLineEndpoints.MapDirectLine"/> and <see cref="ConnectorEndpoints.MapConnector"/> need. The turn
    /// pipeline and a conversation store have to be registered too (<c>AddSmardBot</c>, <c>AddStorage</c>).
    /// </summary>
    public static SmardBotBuilder AddChannels(this SmardBotBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder.AddDirectLine().AddConnector();
    }

    private static SmardBotBuilder AddDirectLine(this SmardBotBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>();
        services.AddSettings<DirectLineOptions>(DirectLineOptions.Section)
            .PostConfigure(options => options.ActivitiesPerMinute = builder.Configuration.IsOff("RateLimits:Enabled") ? DirectLineOptions.MostActivitiesPerMinute : options.ActivitiesPerMinute);
        services.AddSingleton<DirectLineSecrets>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<CallerAuthentication>();
        services.AddSingleton<DirectLineHandshake>();
        services.AddSingleton<LiveConversations>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<DirectLineConversations>();
        services.AddSingleton<StreamServer>();
        services.AddSingleton<ITicketReplies, PersonReplies>();
        services.AddHostedService(provider => provider.GetRequiredService<OwedTicketReplies>());
        services.AddHostedService<OtherInstances>();
        services.AddHostedService<TurnRecovery>();
        services.AddHostedService<DirectLineLifetime>();
        services.AddCors(DirectLineCors.Configure);

        // The server's own request log writes whole URLs, and the URL of a stream holds its ticket.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        return builder;
    }
}
