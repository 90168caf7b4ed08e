using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Adapters;
using SmardBot.Bot.Authentication;
using SmardBot.Bot.Http;
using SmardBot.Bot.Inbox;
using SmardBot.Bot.Middleware;
using SmardBot.Bot.Rendering;
using SmardBot.Bot.Teams;
using SmardBot.Bot.Teams.Extension;
using SmardBot.Bot.Turns;
using SmardBot.Core;
using SmardBot.Core.Conversations;
using SmardBot.Core.Settings;

namespace SmardBot.Bot;

/// <summary>Registers the bot on Bot Builder.</summary>
public static class BotServiceCollectionExtensions
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AttemptTime = TimeSpan.FromSeconds(8);

    /// <summary>Adds what <see cref="MessagesEndpoint.MapMessages"/> and those who use the <see cref="CollectingAdapter"/> need.</summary>
    public static SmardBotBuilder AddBot(this SmardBotBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddConnectorAccess();
        builder.Services.AddTurns();
        builder.Services.AddSingleton<ConnectorClients>().AddSingleton<ServiceAuthentication>().AddSingleton<TypingMiddleware>();
        builder.Services.AddSingleton(provider => new ServiceAdapter(
            provider.GetRequiredService<ServiceAuthentication>(), provider.GetRequiredService<TypingMiddleware>(),
            provider.GetRequiredService<TurnErrors>(), provider.GetRequiredService<ILogger<ServiceAdapter>>()));
        builder.Services.AddSingleton<OwedReplies>().AddSingleton<MessagePace>().AddSingleton<MessageRequests>();
        builder.Services.AddSingleton<IOwedTurns>(provider => provider.GetRequiredService<OwedReplies>()).AddHostedService(provider => provider.GetRequiredService<OwedReplies>());
        builder.Services.AddHostedService<TurnRecovery>();
        builder.Services.AddInbox();
        builder.Services.AddTransient<ServiceCalls>();
        // Its time is that of each try.
        builder.Services.AddClient(ServiceCalls.Name).ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan).AddHttpMessageHandler<ServiceCalls>();
        return builder;
    }

    /// <summary>Adds the bot and the turns that every channel shares.</summary>
    private static void AddTurns(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<PublicAddress>().AddSingleton<TeamsReply>().AddSingleton<ReplyRenderer>();
        services.AddSingleton<AnswerCards>().AddSingleton<AlarmCards>().AddSingleton<FaqSearch>().AddSingleton<MessageAnswers>().AddSingleton<TeamsInvokes>();
        services.AddSingleton<TurnOwner>().AddSingleton<HandledDeliveries>().AddSingleton<KnownStates>().AddSingleton<AnswerHistory>().AddSingleton<SideEffects>().AddSingleton<PersonEffects>().AddSingleton<TurnMeter>();
        services.AddSingleton<SafetyMiddleware>().AddSingleton<TurnStateMiddleware>().AddSingleton<TurnSteps>().AddSingleton<TurnErrors>();
        services.AddSingleton<IBot, FaqBot>();
        services.AddSingleton(provider => new CollectingAdapter(provider.GetRequiredService<TurnSteps>(), provider.GetRequiredService<TurnErrors>()));
        services.AddSingleton(provider => new TurnRunner(
            provider.GetRequiredService<CollectingAdapter>(), provider.GetRequiredService<IBot>(), provider.GetRequiredService<IConversationStore>(), provider.GetRequiredService<HandledDeliveries>(),
            provider.GetRequiredService<KnownStates>(), provider.GetRequiredService<SideEffects>(), provider.GetRequiredService<TurnMeter>(), provider.GetRequiredService<ILogger<TurnRunner>>()));
    }

    /// <summary>Adds the checks of who calls, and the bot's own tokens. Keys: <c>MicrosoftApp*</c>, <c>Connector:*</c>, <c>Teams:*</c>.</summary>
    internal static SmardBotBuilder AddConnectorAccess(this SmardBotBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddSingleton<IValidateOptions<MicrosoftAppOptions>, MicrosoftAppOptionsValidator>();
        services.AddSettings<MicrosoftAppOptions>("");
        services.AddSettings<ConnectorOptions>(ConnectorOptions.Section)
            .PostConfigure(options => options.MessagesPerMinute = configuration.IsOff("RateLimits:Enabled") ? ConnectorOptions.MostMessagesPerMinute : options.MessagesPerMinute);
        // A wrong Website:PublicUrl is that option's own to report.
        services.AddSettings<TeamsOptions>(TeamsOptions.Section)
            .PostConfigure(options => options.PublicUrl ??= configuration["Website:PublicUrl"] is { } site && new WebAddressAttribute().Allows(site) ? site : null);
        services.TryAddSingleton(new Unavailable(configuration));
        services.AddClient(AuthenticationClients.Keys);
        services.AddTransient<TokenEndpointHandler>();
        services.AddClient(AuthenticationClients.Tokens).AddHttpMessageHandler<TokenEndpointHandler>();
        services.AddSingleton<TokenValidator>().AddSingleton<TokenSource>().AddSingleton<ConnectorTokens>();
        services.AddSingleton<RefusedCalls>().AddSingleton<ConnectorAccess>();
        services.AddHostedService<ConnectorStartup>();
        return builder;
    }

    /// <summary>One for the life of the service: it renews its connections by itself.</summary>
    internal static IHttpClientBuilder AddClient(this IServiceCollection services, string name) => services
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
