using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using SmardBot.Core.Conversations;

namespace SmardBot.DirectLine.Conversations;

/// <summary>How the parties of a Direct Line conversation are written into activities.</summary>
internal static class Parties
{
    /// <summary>The channel of every Direct Line activity.</summary>
    public const string Channel = Channels.Directline;

    /// <summary>The bot.</summary>
    public static ChannelAccount Bot() => new() { Id = "smardbot", Name = "SmardBot", Role = "bot" };

    /// <summary>The activity by which the bot hears of a new conversation. Clients never see it.</summary>
    public static Activity Start(Conversation conversation, string? userId, string? locale, TimeProvider clock)
    {
        var user = User(userId ?? "visitor");
        return new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            Id = $"{conversation.Id}|start",
            Timestamp = clock.GetUtcNow(),
            ChannelId = Channel,
            Conversation = new ConversationAccount { Id = conversation.Id },
            From = user,
            Recipient = Bot(),
            MembersAdded = [user],
            Locale = locale,
        };
    }

    /// <summary>A user.</summary>
    public static ChannelAccount User(string id, string? name = null) => new() { Id = id, Name = name, Role = "user" };
}
