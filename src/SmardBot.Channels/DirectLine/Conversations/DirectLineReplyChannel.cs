using SmardBot.Channels.DirectLine.Access;
using SmardBot.Core.Activities;
using SmardBot.Core.Turns;

namespace SmardBot.Channels.DirectLine.Conversations;

/// <summary>Collects the replies of one turn, to be kept in one step when it has run. Only typing is shown at once.</summary>
internal sealed class DirectLineReplyChannel(LiveConversation live, Activity incoming, TimeProvider clock) : IReplyChannel
{
    /// <summary>What is to be kept, in order.</summary>
    public List<Activity> Replies { get; } = [];

    public Task SendAsync(Activity reply, CancellationToken cancellation)
    {
        reply.From = Parties.Bot();
        reply.Recipient = incoming.From;
        reply.Conversation = incoming.Conversation;
        reply.ChannelId = Parties.Channel;
        // Clients never see the conversation update, and Web Chat would wait for it before it shows a reply to it.
        reply.ReplyToId = incoming.Is(ActivityTypes.ConversationUpdate) ? null : reply.ReplyToId ?? incoming.Id;
        if (reply.Is(ActivityTypes.Typing))
        {
            live.Pass(reply);
        }
        else
        {
            Replies.Add(reply);
        }

        return Task.CompletedTask;
    }

    /// <summary>Shows them in the windows that are open, where there is no history any more to keep them in.</summary>
    public void Pass()
    {
        foreach (var reply in Replies)
        {
            reply.Id = $"{live.Id}|passing-{RandomId.Secret()}";
            reply.Timestamp = clock.GetUtcNow();
            live.Pass(reply, always: true);
        }
    }
}
