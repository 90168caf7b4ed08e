using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;
using SmardBot.Core.Settings;

namespace SmardBot.Core.Answering;

/// <summary>Registers what the bot says.</summary>
internal static class AnsweringServiceCollectionExtensions
{
    /// <summary>Adds <see cref="Dialogue"/>; options under <c>Turns</c>, <c>Contact</c> and <c>Safety</c>.</summary>
    public static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.AddSettings<TurnOptions>(TurnOptions.Section);
        services.AddSettings<ContactOptions>(ContactOptions.Section);
        services.AddSettings<SafetyOptions>(SafetyOptions.Section);
        services.AddSingleton<EntryView>().AddSingleton<SafetyResponses>().AddSingleton<PhoneBook>();
        return services.AddSingleton(provider =>
        {
            var (view, safety, turns) = (provider.GetRequiredService<EntryView>(), provider.GetRequiredService<SafetyResponses>(), provider.GetRequiredService<IOptions<TurnOptions>>());
            var (entries, person) = (new EntryReplies(view), new PersonReply(provider.GetRequiredService<IOptions<ContactOptions>>(), view, safety));
            return new Dialogue(
                provider.GetRequiredService<KnowledgeBase>(),
                view,
                safety,
                new ButtonReplies(entries, view, person),
                new AdviceReplies(safety, view, turns),
                new MatchedReplies(entries, view, person, safety, provider.GetRequiredService<TimeProvider>()),
                new ComfortReplies(safety, view),
                person,
                turns);
        });
    }
}
