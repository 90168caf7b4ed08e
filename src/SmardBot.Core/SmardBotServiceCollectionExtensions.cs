using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmardBot.Core.Conversations;
using SmardBot.Core.Decisions;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Ports;
using SmardBot.Core.Safety;
using SmardBot.Core.Turns;
using SmardBot.Core.Turns.Disclaiming;

namespace SmardBot.Core;

/// <summary>Registers what the bot is.</summary>
public static class SmardBotServiceCollectionExtensions
{
    /// <summary>Adds the FAQ, the gate, the matcher and the turn pipeline. An engine has to follow: <c>.AddMatching()</c>.</summary>
    public static SmardBotBuilder AddSmardBot(this IServiceCollection services, IConfiguration configuration)
    {
        var builder = new SmardBotBuilder(services, configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<FaqOptions>().Bind(configuration.GetSection("Faq")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MatcherOptions>().Bind(configuration.GetSection("Matcher")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<TurnOptions>().Bind(configuration.GetSection(TurnOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ContactOptions>().Bind(configuration.GetSection("Contact")).ValidateOnStart();
        services.AddOptions<SafetyOptions>().Bind(configuration.GetSection(SafetyOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PrivacyOptions>().Bind(configuration.GetSection(PrivacyOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<KnowledgeBase>();
        services.AddHostedService<KnowledgeLoaderService>();
        services.AddHostedService<RetentionService>();
        services.TryAddSingleton<IConversationStore, InMemoryConversationStore>();
        services.AddSingleton<ReplyComposer>();

        // The order of a turn: the disclaimer stays outermost, the gate reads the text before any state is read.
        services.AddSingleton<ITurnMiddleware, DisclaimerMiddleware>();
        services.AddSingleton<ITurnMiddleware, KnowledgeMiddleware>();
        services.AddSingleton<ITurnMiddleware, ErrorMiddleware>();
        services.AddSingleton<ITurnMiddleware, SafetyMiddleware>();
        services.AddSingleton<ITurnMiddleware, StateMiddleware>();
        services.AddSingleton<ITurnMiddleware, GreetingMiddleware>();
        services.AddSingleton<ITurnMiddleware, StickyMiddleware>();
        services.AddSingleton<ITurnMiddleware, RefusalMiddleware>();
        services.AddSingleton<ITurnMiddleware, ButtonMiddleware>();
        services.AddSingleton<ITurnMiddleware, MatchMiddleware>();
        services.AddSingleton<TurnPipeline>();
        return builder;
    }
}
