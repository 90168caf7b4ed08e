using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.Bot.Adapters;
using SmardBot.Core.Faq;

namespace SmardBot.Bot.Tests.Adapters;

/// <summary>A turn for those who bring its replies to the user themselves.</summary>
public sealed class CollectingTests
{
    [Theory]
    [InlineData(DeliveryModes.Normal)]
    [InlineData(DeliveryModes.ExpectReplies)]
    public async Task What_the_bot_says_comes_back_in_order(string mode)
    {
        await using var services = Bots.Services();

        var turn = await services.GetRequiredService<CollectingAdapter>().TurnAsync(Message(mode), async (turn, cancellation) =>
        {
            await turn.SendActivityAsync("first", cancellationToken: cancellation);
            await turn.SendActivitiesAsync([MessageFactory.Text("second"), new Activity { Type = ActivityTypes.Event, Name = "third" }], cancellation);
        });

        Assert.Equal(["first", "second", "third"], turn.Replies.Select(reply => reply.Name ?? reply.Text.Split('\n')[0]));
        Assert.All(turn.Replies, reply => Assert.Equal(("bot", "user", "conversation", "1"), (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id, reply.ReplyToId)));
        Assert.Null(turn.Response);
    }

    [Fact]
    public async Task Changes_come_back_with_the_id_of_what_they_change()
    {
        await using var services = Bots.Services();

        var turn = await services.GetRequiredService<CollectingAdapter>().TurnAsync(Message(), async (turn, cancellation) =>
        {
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "7", Text = "changed" }, cancellation);
            await turn.DeleteActivityAsync("8", cancellation);
        });

        Assert.Equal([(ActivityTypes.MessageUpdate, "7"), (ActivityTypes.MessageDelete, "8")], turn.Replies.Select(reply => (reply.Type, reply.Id)));
    }

    [Fact]
    public async Task The_answer_to_an_invoke_stands_apart()
    {
        await using var services = Bots.Services();

        var turn = await services.GetRequiredService<CollectingAdapter>().TurnAsync(
            new Activity { Type = ActivityTypes.Invoke }, (turn, cancellation) => turn.SendActivityAsync(ScriptedBot.Answer(new { a = 1 }), cancellation));

        Assert.Empty(turn.Replies);
        Assert.Equal(200, turn.Response!.Status);
    }

    [Fact]
    public async Task The_bot_finds_what_was_put_into_the_state_of_its_turn()
    {
        await using var services = Bots.Services();

        var turn = await services.GetRequiredService<CollectingAdapter>().TurnAsync(
            Message(), (turn, cancellation) => turn.SendActivityAsync(turn.TurnState.Get<string>("known"), cancellationToken: cancellation), state => state.Add("known", "put there"));

        Assert.Equal($"put there\n\n{Disclaimer.Text}", Assert.Single(turn.Replies).Text);
    }

    [Fact]
    public async Task A_turn_that_breaks_ends_with_an_apology()
    {
        await using var services = Bots.Services();

        var turn = await services.GetRequiredService<CollectingAdapter>().TurnAsync(Message(), (_, _) => throw new InvalidOperationException());

        Assert.Contains("emergency", Assert.Single(turn.Replies).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_turn_that_is_cut_off_does_not_end_in_silence()
    {
        await using var services = Bots.Services();
        using var ended = new CancellationTokenSource();

        var turn = await services.GetRequiredService<CollectingAdapter>().TurnAsync(
            Message(),
            async (_, cancellation) =>
            {
                await ended.CancelAsync();
                cancellation.ThrowIfCancellationRequested();
            },
            cancellation: ended.Token);

        Assert.Contains("emergency", Assert.Single(turn.Replies).Text, StringComparison.OrdinalIgnoreCase);
    }

    private static Activity Message(string mode = DeliveryModes.Normal) => new()
    {
        Type = ActivityTypes.Message,
        Id = "1",
        DeliveryMode = mode,
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "conversation"),
    };
}
