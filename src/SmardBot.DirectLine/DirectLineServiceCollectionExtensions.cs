using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Http;
using SmardBot.Bot.Turns;
using SmardBot.Core;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Settings;
using SmardBot.DirectLine.Access;
using SmardBot.DirectLine.Conversations;
using SmardBot.DirectLine.Stream;

namespace SmardBot.DirectLine;

/// <summary>Registers the embedded Direct Line.</summary>
public static class DirectLineServiceCollectionExtensions
{
    /// <summary>
    /// Adds what <see cref="DirectLineEndpoints.MapDirectLine"/> needs. The bot and a conversation store have to be registered too
    /// (<c>AddBot</c>, <c>AddStorage</c>).
    /// </summary>
    public static SmardBotBuilder AddDirectLine(this SmardBotBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new Unavailable(builder.Configuration));
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>();
        services.AddSettings<DirectLineOptions>(DirectLineOptions.Section)
            .PostConfigure(options => options.ActivitiesPerMinute = builder.Configuration.IsOff("RateLimits:Enabled") ? DirectLineOptions.MostActivitiesPerMinute : options.ActivitiesPerMinute);
        services.AddSingleton<DirectLineSecrets>().AddSingleton<DirectLineTokens>().AddSingleton<CallerAuthentication>().AddSingleton<DirectLineHandshake>();
        services.AddSingleton<LiveConversations>().AddSingleton<ConversationTurns>().AddSingleton<DirectLineConversations>().AddSingleton<StreamServer>();
        services.AddSingleton<IOwedTurns>(provider => provider.GetRequiredService<ConversationTurns>());
        services.AddSingleton<ITicketReplies, PersonReplies>().AddHostedService(provider => provider.GetRequiredService<OwedTicketReplies>());
        services.AddHostedService<OtherInstances>();
        services.AddHostedService<DirectLineLifetime>();
        services.AddCors(DirectLineCors.Configure);

        // The server's own request log writes whole URLs, and the URL of a stream holds its ticket.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        return builder;
    }
}
