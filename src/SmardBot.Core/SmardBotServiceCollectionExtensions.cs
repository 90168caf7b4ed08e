using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmardBot.Core.Conversations;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Language;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Core.Searching;
using SmardBot.Core.Settings;
using SmardBot.Core.Turns;

namespace SmardBot.Core;

/// <summary>Registers what the bot is.</summary>
public static class SmardBotServiceCollectionExtensions
{
    /// <summary>Adds the FAQ, the gate, the matcher and the turn pipeline. An engine has to follow: <c>.AddMatching()</c>.</summary>
    public static SmardBotBuilder AddSmardBot(this IServiceCollection services, IConfiguration configuration)
    {
        var builder = new SmardBotBuilder(services, configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSettings<FaqOptions>(FaqOptions.Section);
        services.AddSettings<MatcherOptions>(MatcherOptions.Section);
        services.AddSettings<PrivacyOptions>(PrivacyOptions.Section);
        services.TryAddSingleton<ITextEncoder>(NoEncoder.Instance);
        services.AddSingleton<KnowledgeBase>().AddSingleton<ModelCache>();
        services.AddHostedService<KnowledgeLoaderService>();
        services.TryAddSingleton<IReviewStore, InMemoryReviewStore>();
        services.AddSingleton<ReviewRecorder>();
        services.AddHostedService(provider => provider.GetRequiredService<ReviewRecorder>());
        services.AddHostedService<RetentionService>();
        services.AddTurns();
        services.AddSingleton<EntrySearch>();
        return builder;
    }
}
