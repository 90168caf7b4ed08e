using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Bot;
using SmardBot.Bot.Turns;
using SmardBot.Classifier;
using SmardBot.Core;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Language;
using SmardBot.Core.Matching;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Core.Safety;

namespace SmardBot.Cli;

/// <summary>The real bot without its web service: the same turns, conversations in memory.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Bot(ServiceProvider services) => this.services = services;

    /// <summary>Runs its turns.</summary>
    public TurnRunner Turns => services.GetRequiredService<TurnRunner>();

    /// <summary>The FAQ that it answers from.</summary>
    public FaqCatalog Catalog => services.GetRequiredService<KnowledgeBase>().Current!.Catalog;

    /// <summary>Its safety gate.</summary>
    public SafetyGate Gate => services.GetRequiredService<KnowledgeBase>().Current!.Gate;

    /// <summary>The sentence encoder that it reads with.</summary>
    public ITextEncoder Encoder => services.GetRequiredService<ITextEncoder>();

    /// <summary>Loads the FAQ and trains.</summary>
    /// <param name="faq">The FAQ folder, or null for that of the service.</param>
    /// <param name="cancellation">Stops the loading.</param>
    /// <param name="engine">Adds another engine than the default one.</param>
    /// <returns>The bot, and what was found in the files.</returns>
    public static async Task<(Bot? Bot, FaqLoadResult Found)> LoadAsync(
        string? faq, CancellationToken cancellation, Action<SmardBotBuilder>? engine = null)
    {
        var services = Compose(faq, engine);
        var knowledge = services.GetRequiredService<KnowledgeBase>();
        var found = await knowledge.ReloadAsync(cancellation);
        if (knowledge.Current is not null)
        {
            return (new Bot(services), found!);
        }

        await services.DisposeAsync();
        return (null, found!);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>The engine that the bot trains, and the costs that its bands follow from.</summary>
    /// <param name="engine">Adds another engine than the default one.</param>
    /// <returns>To be disposed of when it is no longer used: with it goes the sentence encoder.</returns>
    public static EngineInUse Engine(Action<SmardBotBuilder>? engine = null)
    {
        var services = Compose(null, engine);
        return new EngineInUse(services.GetRequiredService<ITextClassifierTrainer>(), services.GetRequiredService<ITextEncoder>(), services.GetRequiredService<IOptions<MatcherOptions>>().Value, services);
    }

    /// <summary>An engine without a bot around it.</summary>
    internal sealed record EngineInUse(ITextClassifierTrainer Trainer, ITextEncoder Encoder, MatcherOptions Options, IDisposable Services) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => Services.Dispose();
    }

    private static ServiceProvider Compose(string? faq, Action<SmardBotBuilder>? engine)
    {
        var configuration = ServiceConfiguration.Read(("Faq:Path", ServiceFaq.Of(faq)));
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        var builder = collection.AddSmardBot(configuration).AddBot();
        (engine ?? (added => added.AddClassifier()))(builder);
        var services = collection.BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        return services;
    }
}
