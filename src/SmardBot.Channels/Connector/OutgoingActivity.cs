using System.Text.Json.Nodes;
using SmardBot.Channels.Teams;
using SmardBot.Core.Activities;

namespace SmardBot.Channels.Connector;

/// <summary>Turns what the bot says into what goes on the wire: the one place through which every reply leaves.</summary>
internal static class OutgoingActivity
{
    /// <summary>A reply to whom the incoming activity came from, in the same conversation.</summary>
    public static Activity From(Activity reply, Activity incoming)
    {
        reply.ChannelId = incoming.ChannelId;
        reply.ServiceUrl = incoming.ServiceUrl;
        reply.Conversation = incoming.Conversation;
        reply.From = incoming.Recipient;
        reply.Recipient = incoming.From;
        reply.ReplyToId ??= incoming.Id;
        return reply;
    }

    /// <summary>The answer to an invoke where it goes out among the replies.</summary>
    public static Activity InvokeResponse(InvokeResponse answer, Activity invoke) =>
        From(new Activity { Type = "invokeResponse", Value = new JsonObject { ["status"] = answer.Status, ["body"] = answer.Body?.DeepClone() } }, invoke);

    /// <summary>Says that the bot is working on it.</summary>
    public static Activity Typing(Activity incoming) => From(new Activity { Type = ActivityTypes.Typing }, incoming);
}
