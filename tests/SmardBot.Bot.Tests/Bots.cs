using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Moq;
using SmardBot.Bot.Adapters;
using SmardBot.Bot.Turns;
using SmardBot.Core;
using SmardBot.Classifier;
using SmardBot.Core.Conversations.Tickets;

namespace SmardBot.Bot.Tests;

/// <summary>What the bot is made of, without a server.</summary>
internal static class Bots
{
    public static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IHostEnvironment>(new HostingEnvironment());
        services.AddSmardBot(new ConfigurationBuilder().Build()).AddClassifier().AddBot();
        services.AddSingleton(Mock.Of<ITicketReplies>());
        return services.BuildServiceProvider();
    }

    /// <summary>Runs a turn in which something else happens than what the bot does.</summary>
    public static Task<CollectedTurn> TurnAsync(this CollectingAdapter adapter, Activity activity, BotCallbackHandler bot, Action<TurnContextStateCollection>? prepare = null, CancellationToken cancellation = default) =>
        adapter.RunAsync(
            activity,
            bot,
            state =>
            {
                state.Add(new BotTurn(new TurnInput(activity)));
                prepare?.Invoke(state);
            },
            typing: null,
            cancellation);
}
