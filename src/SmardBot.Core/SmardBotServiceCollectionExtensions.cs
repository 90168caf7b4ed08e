using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SmardBot.Core.Answering;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Faq;
using SmardBot.Core.Faq.Overlay;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Language;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Core.Reviews.Proposals;
using SmardBot.Core.Searching;
using SmardBot.Core.Settings;
using SmardBot.Core.Staff;

namespace SmardBot.Core;

/// <summary>Registers what the bot is.</summary>
public static class SmardBotServiceCollectionExtensions
{
    /// <summary>Adds the FAQ, the gate, the matcher and the turn pipeline. An engine has to follow: <c>.AddClassifier()</c>.</summary>
    public static SmardBotBuilder AddSmardBot(this IServiceCollection services, IConfiguration configuration)
    {
        var builder = new SmardBotBuilder(services, configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSettings<FaqOptions>(FaqOptions.Section);
        services.AddSettings<MatcherOptions>(MatcherOptions.Section);
        services.AddSettings<PrivacyOptions>(PrivacyOptions.Section);
        services.TryAddSingleton<ITextEncoder>(NoEncoder.Instance);
        services.AddSingleton<KnowledgeBase>().AddSingleton<KnowledgeRefresh>().AddSingleton<ModelCache>();
        services.AddHostedService<KnowledgeLoaderService>();
        services.TryAddSingleton<IReviewStore>(provider => new InMemoryReviewStore(provider.GetRequiredService<IAuditStore>()));
        services.TryAddSingleton<IAuditStore, InMemoryAuditStore>();
        services.TryAddSingleton<IProposalStore, InMemoryProposalStore>();
        services.AddSingleton<ProposalOverlay>().AddSingleton<IFaqOverlay>(provider => provider.GetRequiredService<ProposalOverlay>());
        services.AddSingleton<ChangeChecker>().AddSingleton<FaqDesk>();
        services.AddSingleton<ReviewRecorder>();
        services.AddHostedService(provider => provider.GetRequiredService<ReviewRecorder>());
        services.AddHostedService<RetentionService>();
        services.AddSingleton<ReviewDesk>();
        services.AddTickets();
        services.TryAddSingleton<IConversationStore, InMemoryConversationStore>();
        services.AddAnswering();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ContactOptions>>().Value.Office);
        services.AddSingleton<EntrySearch>();
        return builder;
    }
}
