using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SmardBot.BotBuilder.Activities;
using SmardBot.BotBuilder.Disclaiming;
using SmardBot.Core.Faq;
using SmardBot.Core.Turns;
using SmardBot.Core.Turns.Disclaiming;

namespace SmardBot.BotBuilder.Tests;

/// <summary>Whatever leaves has the sentence, and has it once.</summary>
public sealed class DisclaimerLockTests
{
    private static readonly Gen<string?> Texts = Gen.OneOf(
        Gen.Constant<string?>(null),
        Gen.Constant<string?>(""),
        Gen.Constant<string?>(Disclaimer.Text),
        ArbMap.Default.GeneratorFor<NonEmptyString>().Select(text => (string?)text.Get),
        ArbMap.Default.GeneratorFor<NonEmptyString>().Select(text => (string?)$"{text.Get}\n\n{Disclaimer.Text}"));

    private static readonly Gen<Activity> Messages =
        from text in Texts
        from speak in Texts
        from cards in Texts.ArrayOf()
        from type in Gen.Elements(ActivityTypes.Message, ActivityTypes.MessageUpdate)
        select new Activity { Type = type, Text = text, Speak = speak, Attachments = [.. cards.Select(Card)] };

    [Fact]
    public void Every_message_leaves_with_the_sentence_once_in_its_text_and_once_in_each_card() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Messages.ToArbitrary(), message =>
        {
            var sent = Send(message).GetAwaiter().GetResult();
            var cards = sent.Attachments ?? [];
            Assert.All(cards, card => Assert.Equal(1, Count(JsonConvert.SerializeObject(card.Content))));
            Assert.Equal(string.IsNullOrEmpty(sent.Text) ? 0 : 1, Count(sent.Text));
            Assert.True(cards.Count > 0 || Count(sent.Text) == 1);
            Assert.True(string.IsNullOrWhiteSpace(sent.Speak) || Count(sent.Speak) == 1);
        }));

    [Fact]
    public void What_comes_out_of_the_pipeline_passes_as_it_is() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Messages.ToArbitrary(), message =>
        {
            var ours = ActivityBridge.FromBotBuilder(message);
            new TurnPipeline([new DisclaimerMiddleware()]).SendProactiveAsync(ours, new Nowhere(), CancellationToken.None).GetAwaiter().GetResult();
            var disclaimed = ActivityBridge.ToBotBuilder(ours);

            Assert.Same(disclaimed, Send(disclaimed).GetAwaiter().GetResult());
        }));

    [Theory]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.Trace)]
    [InlineData(ActivityTypesEx.InvokeResponse)]
    public async Task What_is_no_message_passes_as_it_is(string type)
    {
        var activity = new Activity { Type = type, Name = "name", Value = new InvokeResponse { Status = 200 } };

        Assert.Same(activity, await Send(activity));
        Assert.Null(activity.Text);
    }

    [Fact]
    public async Task A_message_that_is_changed_later_gets_it_as_well()
    {
        var adapter = new TestAdapter();
        using var turn = new Microsoft.Bot.Builder.TurnContext(adapter, new Activity { Type = ActivityTypes.Message, Conversation = new ConversationAccount { Id = "c" } });
        await new DisclaimerLock(NullLogger<DisclaimerLock>.Instance).OnTurnAsync(turn, async cancellation =>
        {
            var sent = await turn.SendActivityAsync("first", cancellationToken: cancellation);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = sent.Id, Text = "second", Conversation = new ConversationAccount { Id = "c" } }, cancellation);
        });

        Assert.Equal($"second\n\n{Disclaimer.Text}", adapter.ActiveQueue.Single().AsMessageActivity().Text);
    }

    /// <summary>What arrives at the adapter.</summary>
    private static async Task<Activity> Send(Activity activity)
    {
        var adapter = new Mock<BotAdapter>();
        Activity? sent = null;
        adapter.Setup(one => one.SendActivitiesAsync(It.IsAny<ITurnContext>(), It.IsAny<Activity[]>(), It.IsAny<CancellationToken>()))
            .Callback((ITurnContext _, Activity[] activities, CancellationToken _) => sent = activities[0])
            .ReturnsAsync([new ResourceResponse("1")]);
        using var turn = new Microsoft.Bot.Builder.TurnContext(adapter.Object, new Activity { Type = ActivityTypes.Message });
        await new DisclaimerLock(NullLogger<DisclaimerLock>.Instance).OnTurnAsync(turn, cancellation => turn.SendActivityAsync(activity, cancellation));
        return sent!;
    }

    private static Attachment Card(string? text) => new()
    {
        ContentType = "application/vnd.microsoft.card.adaptive",
        Content = JObject.FromObject(new { type = "AdaptiveCard", version = "1.5", body = text is null ? [] : new object[] { new { type = "TextBlock", text } } }),
    };

    private sealed class Nowhere : IReplyChannel
    {
        public Task SendAsync(SmardBot.Core.Activities.Activity reply, CancellationToken cancellation) => Task.CompletedTask;
    }

    private static int Count(string? text) => (text ?? "").Split(Disclaimer.Text).Length - 1;
}
