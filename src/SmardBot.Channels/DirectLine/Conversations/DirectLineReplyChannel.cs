using SmardBot.Channels.DirectLine.Access;
using SmardBot.Core.Activities;
using SmardBot.Core.Ports;

namespace SmardBot.Channels.DirectLine.Conversations;

/// <summary>Carries the replies of one turn into the history of its conversation, and from there over its sockets.</summary>
internal sealed class DirectLineReplyChannel(LiveConversation live, IConversationStore store, Activity incoming, TimeProvider clock) : IReplyChannel
{
    public async Task SendAsync(Activity reply, CancellationToken cancellation)
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
            return;
        }

        if (reply.Is(ActivityTypes.EndOfConversation) && await store.FindAsync(live.Id, cancellation) is { } conversation)
        {
            await store.UpdateAsync(conversation with { Ended = true }, cancellation);
        }

        if (await store.AppendAsync(live.Id, reply, onceKey: null, cancellation) is { } stored)
        {
            live.Appended(stored.Sequence);
        }
        else
        {
            // The user has just had the conversation deleted: what says so goes to the windows that are still open.
            reply.Id = $"{live.Id}|passing-{RandomId.Secret()}";
            reply.Timestamp = clock.GetUtcNow();
            live.Pass(reply, always: true);
        }
    }
}
