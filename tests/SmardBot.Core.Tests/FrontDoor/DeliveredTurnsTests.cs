using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using SmardBot.Bot;
using SmardBot.Bot.Turns;
using SmardBot.Core.Conversations;
using SmardBot.Core.Reviews;

namespace SmardBot.Core.Tests.FrontDoor;

/// <summary>Turns of a channel that delivers again: what they leave when they end in the middle, and what thumbs are about.</summary>
public sealed class DeliveredTurnsTests(Bot bot) : IClassFixture<Bot>
{
    private readonly string conversation = $"19:{Guid.CreateVersion7()}";
    private readonly List<string> heard = [];

    [Fact]
    public async Task A_greeting_that_did_not_get_out_is_given_when_it_comes_again()
    {
        var joined = Incoming("conversationUpdate", "1");
        joined.MembersAdded = [new ChannelAccount { Id = "28:bot" }];

        Assert.Equal(TurnEnding.NotDelivered, await DeliverAsync(joined, ids: null));
        Assert.Equal(TurnEnding.Handled, await DeliverAsync(joined));
        Assert.Equal(TurnEnding.Repeated, await DeliverAsync(joined));

        Assert.Equal(2, heard.Count);
        Assert.Equal(heard[0], heard[1]);
    }

    [Fact]
    public async Task A_yes_that_was_cut_off_means_the_same_when_it_comes_again()
    {
        await DeliverAsync(Message("1", "how long do children with SMARD1 live"));
        var asked = heard[^1];

        Assert.Equal(TurnEnding.NotDelivered, await DeliverAsync(Message("2", "yes"), ids: null));
        var first = heard[^1];
        Assert.Equal(TurnEnding.Handled, await DeliverAsync(Message("2", "yes")));

        Assert.NotEqual(asked, first);
        Assert.Equal(first, heard[^1]);
    }

    [Fact]
    public async Task An_alarm_that_another_instance_raised_meanwhile_is_kept()
    {
        await DeliverAsync(Message("1", "what causes SMARD1?"), beforeTheEnd: () => bot.Get<IConversationStore>().WriteStateAsync(conversation, "29:user", """{"alarms":{"emergency":"2999-01-01T00:00:00Z"}}"""));

        Assert.Contains("IGHMBP2", heard[^1], StringComparison.Ordinal);
        await DeliverAsync(Message("2", "what causes SMARD1?"));

        Assert.StartsWith("**If someone is in danger now", heard[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thumb_is_kept_by_the_answer_whose_reply_it_names()
    {
        await DeliverAsync(Message("1", "what causes SMARD1?"), ids: ["reply-1"]);
        await DeliverAsync(Message("2", "which gene is it"), ids: ["reply-2"]);
        var thumb = ActivityJson.Read("""{"type":"messageReaction","replyToId":"reply-1","reactionsAdded":[{"type":"like"}]}""");
        (thumb.Id, thumb.ChannelId, thumb.Conversation, thumb.From) = ("3", "msteams", new ConversationAccount { Id = conversation }, new ChannelAccount { Id = "29:user" });

        await DeliverAsync(thumb);

        await bot.Get<ReviewRecorder>().FlushAsync(CancellationToken.None);
        Assert.Contains(await bot.Get<IReviewStore>().ReadFeedbackAsync(), feedback => feedback is { Shown.Entry: "causes", Thumb: Thumb.Up });
    }

    private Activity Message(string id, string text)
    {
        var message = Incoming("message", id);
        message.Text = text;
        return message;
    }

    private Activity Incoming(string type, string id) => new()
    {
        Type = type,
        Id = id,
        ChannelId = Channels.Msteams,
        Conversation = new ConversationAccount { Id = conversation },
        From = new ChannelAccount { Id = "29:user" },
        Recipient = new ChannelAccount { Id = "28:bot" },
    };

    private Task<TurnEnding> DeliverAsync(Activity incoming, Func<Task>? beforeTheEnd = null) => DeliverAsync(incoming, [], beforeTheEnd);

    private async Task<TurnEnding> DeliverAsync(Activity incoming, string[]? ids, Func<Task>? beforeTheEnd = null)
    {
        var input = new TurnInput(ActivityJson.Clone(incoming))
        {
            IsDelivery = true,
            Deliver = async collected =>
            {
                heard.AddRange(collected.Replies.Select(Talk.TextOf));
                await (beforeTheEnd?.Invoke() ?? Task.CompletedTask);
                return ids;
            },
        };
        return (await bot.Get<TurnRunner>().RunAsync(input, CancellationToken.None)).End;
    }
}
