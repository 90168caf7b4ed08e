using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SmardBot.Bot;
using SmardBot.Bot.Turns;
using SmardBot.Classifier;
using SmardBot.Core.Answering;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.FrontDoor;

/// <summary>A conversation with the whole bot on the shipped FAQ: activities in, activities out.</summary>
public sealed class Talk(Bot bot, string user = "user")
{
    private readonly string conversation = $"conversation-{Guid.CreateVersion7()}";

    /// <summary>Its id.</summary>
    public string Conversation => conversation;

    private int messages;

    /// <summary>Everything that came back so far.</summary>
    public List<Activity> Heard { get; } = [];

    /// <summary>The last reply: its text, or that of its card.</summary>
    public string Reply => TextOf(Heard[^1]);

    /// <summary>The text of a message, or that of its card.</summary>
    public static string TextOf(Activity message) => message.Text ?? string.Join(
        "\n\n",
        (message.Attachments ?? []).SelectMany(attachment => ((JContainer)attachment.Content).Descendants().OfType<JProperty>()).Where(property => property.Name == "text").Select(property => $"{property.Value}"));

    /// <summary>The buttons of the last reply.</summary>
    public IEnumerable<string> Buttons => Heard[^1].SuggestedActions?.Actions?.Select(action => action.Title!) ?? [];

    /// <summary>Sends a message.</summary>
    public Task<Reply> Says(string text) => Sends(new Activity { Type = ActivityTypes.Message, Text = text, Id = $"{++messages}" });

    /// <summary>Sends an activity, addressed as a channel would.</summary>
    public Task<Reply> Sends(Activity activity)
    {
        activity.ChannelId ??= Channels.Directline;
        activity.Conversation ??= new ConversationAccount { Id = conversation };
        activity.From ??= new ChannelAccount { Id = user };
        activity.Recipient ??= new ChannelAccount { Id = "smardbot" };
        return HearAsync(activity);
    }

    /// <summary>Says it and checks the outcome.</summary>
    public async Task Says(string text, TurnOutcome expected)
    {
        var result = await Says(text);
        Assert.True(result.Outcome == expected, $"'{text}' came to {result.Outcome}, not {expected}.");
    }

    private async Task<Reply> HearAsync(Activity activity)
    {
        var output = await bot.Get<TurnRunner>().RunAsync(new TurnInput(activity) { IsDelivery = true }, CancellationToken.None);
        Heard.AddRange(output.Collected.Replies);
        return output.Reply;
    }
}

/// <summary>The whole bot, trained once for a class of tests.</summary>
public sealed class Bot : IAsyncLifetime, IAsyncDisposable
{
    private ServiceProvider services = null!;

    /// <summary>One of its services.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Replaces services before the bot is made.</summary>
    public Action<IServiceCollection> Replacing { get; init; } = _ => { };

    /// <summary>Settings.</summary>
    public Dictionary<string, string?> Settings { get; init; } = new(StringComparer.Ordinal) { ["Faq:Path"] = Checkout.Path("faq") };

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSmardBot(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build()).AddBot().AddClassifier();
        Replacing(collection);
        services = collection.BuildServiceProvider();
        await services.GetRequiredService<KnowledgeBase>().ReloadAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await services.DisposeAsync();

    /// <inheritdoc/>
    ValueTask IAsyncDisposable.DisposeAsync() => services.DisposeAsync();
}
