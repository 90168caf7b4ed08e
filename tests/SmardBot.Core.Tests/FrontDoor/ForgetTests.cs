using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Newtonsoft.Json.Linq;
using SmardBot.Core.Conversations;
using SmardBot.Core.Matching;

namespace SmardBot.Core.Tests.FrontDoor;

public sealed class ForgetTests(Bot bot) : IClassFixture<Bot>
{
    private readonly Talk talk = new(bot);

    private IConversationStore Store => bot.Get<IConversationStore>();

    [Theory]
    [InlineData("forget me")]
    [InlineData("Forget me!")]
    [InlineData("delete my data")]
    [InlineData(null)]
    public async Task Forget_me_deletes_the_conversation_and_all_that_is_remembered(string? typed)
    {
        await BeginAsync();
        await talk.Says("what causes SMARD1?", TurnOutcome.Answer);

        await SayOrPressAsync(typed, "forget");

        Assert.Null(await Store.FindAsync(talk.Conversation));
        Assert.Null(await Store.ReadStateAsync(talk.Conversation, "user"));
        Assert.Contains("deleted", talk.Reply, StringComparison.Ordinal);
        Assert.Contains(talk.Heard, activity => activity.Type == ActivityTypes.Event && activity.Name == "smardbot/forgotten");
    }

    [Theory]
    [InlineData("leave this device")]
    [InlineData(null)]
    public async Task Leaving_the_device_revokes_the_resume_secret_and_keeps_the_conversation(string? typed)
    {
        await BeginAsync();

        await SayOrPressAsync(typed, "leave");

        var conversation = await Store.FindAsync(talk.Conversation);
        Assert.NotNull(conversation);
        Assert.Null(conversation.ResumeHash);
        Assert.Contains(talk.Heard, activity => activity.Name == "smardbot/left");
    }

    [Fact]
    public async Task Forgetting_works_after_an_alarm_with_the_contacts_above()
    {
        await BeginAsync();
        await talk.Says("my baby has stopped breathing", TurnOutcome.Emergency);

        await talk.Says("forget me", TurnOutcome.Smalltalk);

        Assert.StartsWith("**If someone is in danger now: Call", talk.Reply, StringComparison.Ordinal);
        Assert.Null(await Store.FindAsync(talk.Conversation));
    }

    [Fact]
    public async Task Where_others_take_part_only_what_is_remembered_of_the_user_goes()
    {
        await Store.WriteStateAsync("team", "other", """{"topic":"causes"}""");
        await SendAsync("what causes SMARD1?");
        Assert.Contains("causes", await Store.ReadStateAsync("team", "me"), StringComparison.Ordinal);

        await SendAsync("forget me");

        Assert.Equal("{}", (await Store.ReadStateAsync("team", "me"))!.Replace("\"shown\":[],\"offered\":[],\"nextBest\":[],\"answers\":[]", "", StringComparison.Ordinal));
        Assert.NotNull(await Store.ReadStateAsync("team", "other"));

        Task SendAsync(string text) => talk.Sends(new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            ChannelId = Channels.Msteams,
            Conversation = new ConversationAccount { Id = "team" },
            From = new ChannelAccount { Id = "me" },
        });
    }

    [Fact]
    public async Task A_store_that_is_away_is_said_and_nothing_is_claimed()
    {
        var away = new Mock<IConversationStore>();
        away.Setup(store => store.ClaimDeliveryAsync(It.IsAny<string?>(), It.IsAny<string>(), It.IsAny<string>(), It.IsAny<TurnClaim>(), It.IsAny<CancellationToken>())).ReturnsAsync(new KnownDelivery(DeliveryState.New, null));
        away.Setup(store => store.DeleteAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ThrowsAsync(new StoreUnavailableException("away"));
        await using var broken = new Bot { Replacing = services => services.AddSingleton(away.Object) };
        await broken.InitializeAsync();
        var conversation = new Talk(broken);

        await conversation.Says("forget me", TurnOutcome.Error);

        Assert.Contains("could not delete", conversation.Reply, StringComparison.Ordinal);
    }

    private Task<bool> BeginAsync() =>
        Store.CreateAsync(new Conversation(talk.Conversation, Channels.Directline, "user", DateTimeOffset.UnixEpoch, ResumeHash: [1, 2]));

    private Task SayOrPressAsync(string? typed, string action) => typed is not null
        ? talk.Says(typed, TurnOutcome.Smalltalk)
        : talk.Sends(new Activity { Type = ActivityTypes.Message, Value = new JObject { ["smardbot"] = new JObject { ["action"] = action } } });
}
