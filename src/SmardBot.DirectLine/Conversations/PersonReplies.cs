using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SmardBot.Bot;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Faq;

namespace SmardBot.DirectLine.Conversations;

/// <summary>Says in the chat what somebody of the staff wrote: as a message of their role, with the disclaimer, once.</summary>
internal sealed class PersonReplies(IConversationStore store, LiveConversations conversations) : ITicketReplies
{
    public async Task<bool> SayAsync(TicketReply reply, CancellationToken cancellation)
    {
        using var lease = conversations.Rent(reply.ConversationId);
        await lease.Live.Writing.WaitAsync(cancellation);
        try
        {
            if (await store.AppendAsync(reply.ConversationId, ActivityJson.WriteBody(Message(reply)), $"person|{reply.Id}", turn: null, cancellation) is not { } stored)
            {
                return false;
            }

            if (!stored.IsRepeat)
            {
                lease.Live.Appended([stored]);
            }

            return true;
        }
        finally
        {
            lease.Live.Writing.Release();
        }
    }

    private static Activity Message(TicketReply reply)
    {
        var from = Parties.Bot();
        from.Name = reply.Role;
        return new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = Parties.Channel,
            Conversation = new ConversationAccount { Id = reply.ConversationId },
            From = from,
            Text = $"{reply.Text.Replace(Disclaimer.Text, "", StringComparison.Ordinal).TrimEnd()}\n\n{Disclaimer.Text}",
            TextFormat = TextFormatTypes.Markdown,
            ChannelData = new JObject { ["smardbot"] = new JObject { ["person"] = reply.Role } },
        };
    }
}
