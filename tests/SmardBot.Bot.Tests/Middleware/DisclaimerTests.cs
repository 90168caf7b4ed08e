using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SmardBot.Bot.Adapters;
using SmardBot.Bot.Middleware;
using SmardBot.Core.Faq;

namespace SmardBot.Bot.Tests.Middleware;

/// <summary>Whatever leaves has the sentence, and has it once, whichever of the four ways it leaves by.</summary>
public sealed class DisclaimerTests
{
    private const string Adaptive = "application/vnd.microsoft.card.adaptive";

    private static readonly Gen<string?> Texts = Gen.OneOf(
        Gen.Constant<string?>(null),
        Gen.Constant<string?>(""),
        Gen.Constant<string?>(Disclaimer.Text),
        ArbMap.Default.GeneratorFor<NonEmptyString>().Select(text => (string?)text.Get),
        ArbMap.Default.GeneratorFor<NonEmptyString>().Select(text => (string?)$"{text.Get}\n\n{Disclaimer.Text}"),
        Gen.Constant<string?>(Disclaimer.Text[..20] + Disclaimer.Text + Disclaimer.Text[20..]));

    private static readonly Gen<Attachment> Cards =
        from text in Texts
        from kind in Gen.Choose(0, 3)
        select kind switch
        {
            0 => new HeroCard(title: text, text: text).ToAttachment(),
            1 => new Attachment { ContentType = "image/png", ContentUrl = "https://smard1.example/a.png" },
            _ => new Attachment { ContentType = Adaptive, Content = AdaptiveCard(text) },
        };

    private static readonly Gen<Activity> Messages =
        from text in Texts
        from speak in Texts
        from summary in Texts
        from cards in Cards.ArrayOf()
        from type in Gen.Elements(ActivityTypes.Message, ActivityTypes.MessageUpdate, "MESSAGE")
        select new Activity { Type = type, Text = text, Speak = speak, Summary = summary, Attachments = [.. cards] };

    private static readonly Gen<object> Answers =
        from text in Texts
        from card in Texts
        from shape in Gen.Choose(0, 3)
        select shape switch
        {
            0 => (object)new AdaptiveCardInvokeResponse { StatusCode = 200, Type = Adaptive, Value = AdaptiveCard(card) },
            1 => new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = text + "x" },
            2 => new JObject { ["task"] = new JObject { ["type"] = "continue", ["value"] = new JObject { ["title"] = "t", ["card"] = new JObject { ["contentType"] = Adaptive, ["content"] = AdaptiveCard(card) } } } },
            _ => new JObject
            {
                ["composeExtension"] = new JObject
                {
                    ["type"] = "result",
                    ["attachments"] = new JArray(new JObject { ["contentType"] = Adaptive, ["content"] = AdaptiveCard(card), ["preview"] = ActivityJson.Node(new ThumbnailCard("row").ToAttachment()) }),
                },
            },
        };

    [Fact]
    public void What_is_sent_has_it() => ForAll(Messages, message =>
        AssertComplete(Assert.Single(Run(ActivityTypes.Message, DeliveryModes.Normal, (turn, cancellation) => turn.SendActivityAsync(message, cancellation)).Replies)));

    [Fact]
    public void What_is_changed_later_has_it() => ForAll(Messages, message =>
        AssertComplete(Assert.Single(Run(ActivityTypes.Message, DeliveryModes.Normal, (turn, cancellation) => turn.UpdateActivityAsync(message, cancellation)).Replies)));

    [Fact]
    public void What_is_kept_for_the_response_has_it_however_it_got_there() => ForAll(Messages, message =>
    {
        var replies = Run(ActivityTypes.Message, DeliveryModes.ExpectReplies, async (turn, cancellation) =>
        {
            await turn.SendActivityAsync(ActivityJson.Clone(message), cancellation);
            ((TurnContext)turn).BufferedReplyActivities.Add(message);
        }).Replies;

        Assert.Equal(2, replies.Count);
        Assert.All(replies, AssertComplete);
    });

    [Fact]
    public void The_answer_to_an_invoke_has_it_however_it_got_there() => ForAll(Answers, body =>
    {
        CollectedTurn[] turns =
        [
            Run(ActivityTypes.Invoke, DeliveryModes.Normal, (turn, cancellation) => turn.SendActivityAsync(ScriptedBot.Answer(body), cancellation)),
            Run(ActivityTypes.Invoke, DeliveryModes.ExpectReplies, (turn, cancellation) => turn.SendActivityAsync(ScriptedBot.Answer(body), cancellation)),
            Run(ActivityTypes.Invoke, DeliveryModes.Normal, (turn, _) =>
            {
                turn.TurnState.Add(BotAdapter.InvokeResponseKey, ScriptedBot.Answer(body));
                return Task.CompletedTask;
            }),
        ];
        Assert.All(turns, turn => Assert.Equal(1, Count(ActivityJson.Write(turn.Response!.Body))));
    });

    [Fact]
    public void A_second_time_changes_nothing() => ForAll(Messages, message =>
    {
        var first = Run(ActivityTypes.Message, DeliveryModes.Normal, (turn, cancellation) => turn.SendActivityAsync(message, cancellation)).Replies[0];
        var before = ActivityJson.Write(first);
        var second = Run(ActivityTypes.Message, DeliveryModes.Normal, (turn, cancellation) => turn.SendActivityAsync(first, cancellation)).Replies[0];

        Assert.Equal(before, ActivityJson.Write(second));
    });

    [Fact]
    public async Task Another_step_cannot_take_it_away()
    {
        var thief = Steps.Step(async (turn, next, cancellation) =>
        {
            turn.OnSendActivities((_, activities, send) =>
            {
                activities.ForEach(activity => activity.Text = "stolen");
                return send();
            });
            await next(cancellation);
            await turn.SendActivityAsync("after all", cancellationToken: cancellation);
        });

        await new TestFlow(new TestAdapter().Use(thief).Use(new DisclaimerMiddleware()), (turn, cancellation) => turn.SendActivityAsync("said", cancellationToken: cancellation))
            .Send("hello")
            .AssertReply($"stolen\n\n{Disclaimer.Text}")
            .AssertReply($"stolen\n\n{Disclaimer.Text}")
            .StartTestAsync();
    }

    [Theory]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.EndOfConversation)]
    public void What_is_no_message_passes_as_it_is(string type)
    {
        var activity = new Activity { Type = type, Name = "name", Value = "value" };

        var sent = Assert.Single(Run(ActivityTypes.Message, DeliveryModes.Normal, (turn, cancellation) => turn.SendActivityAsync(activity, cancellation)).Replies);

        Assert.Same(activity, sent);
        Assert.Null(sent.Text);
    }

    [Fact]
    public void What_is_spoken_has_it_inside_the_speech()
    {
        var sent = Run(ActivityTypes.Message, DeliveryModes.Normal, (turn, cancellation) => turn.SendActivityAsync("text", "<speak>said</speak>", cancellationToken: cancellation)).Replies[0];

        Assert.Equal($"<speak>said {Disclaimer.Text}</speak>", sent.Speak);
    }

    private static void AssertComplete(Activity sent)
    {
        var cards = sent.Attachments.Where(attachment => attachment.ContentType != "image/png").ToArray();
        Assert.All(cards, card => Assert.Equal(1, Count(ActivityJson.Write(card.Content))));
        Assert.Equal(string.IsNullOrEmpty(sent.Text) ? 0 : 1, Count(sent.Text));
        Assert.True(cards.Length > 0 || Count(sent.Text) == 1);
        Assert.True(string.IsNullOrWhiteSpace(sent.Speak) || Count(sent.Speak) == 1);
        Assert.True(string.IsNullOrWhiteSpace(sent.Summary) || Count(sent.Summary) == 1);
    }

    private static JObject AdaptiveCard(string? text) =>
        new() { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["speak"] = "spoken", ["body"] = text is null ? new JArray() : new JArray(new JObject { ["type"] = "TextBlock", ["text"] = text }) };

    private static CollectedTurn Run(string type, string mode, BotCallbackHandler bot) =>
        Adapter.TurnAsync(new Activity { Type = type, DeliveryMode = mode }, bot).GetAwaiter().GetResult();

    private static CollectingAdapter Adapter { get; } = Bots.Services().GetRequiredService<CollectingAdapter>();

    private static void ForAll<T>(Gen<T> generator, Action<T> body) => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(generator.ToArbitrary(), body));

    private static int Count(string? text) => (text ?? "").Split(Disclaimer.Text).Length - 1;
}
