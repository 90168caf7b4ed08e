using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SmardBot.Bot.Inbox;

/// <summary>Where in Teams an activity was sent.</summary>
/// <param name="ConversationId">The channel or chat, without the id of a message.</param>
/// <param name="TenantIds">Every tenant that it names.</param>
/// <param name="TeamId">The team, or null in a chat.</param>
/// <param name="TeamName">Its name, where it is told.</param>
/// <param name="IsPersonal">Whether it is the chat of one person with the bot.</param>
/// <param name="IsChannel">Whether it is a channel of a team.</param>
internal sealed record TeamsPlace(string ConversationId, IReadOnlyList<string> TenantIds, string? TeamId, string? TeamName, bool IsPersonal, bool IsChannel)
{
    private const string MessagePart = ";messageid=";

    /// <summary>The place; null where it is not Teams.</summary>
    public static TeamsPlace? Of(IActivity activity)
    {
        if (activity.ChannelId != Channels.Msteams || activity.Conversation?.Id is not { Length: > 0 } id)
        {
            return null;
        }

        var data = activity.ChannelData as JObject;
        var type = activity.Conversation.ConversationType;
        return new TeamsPlace(
            Base(id),
            [.. new[] { activity.Conversation.TenantId, Text(data?["tenant"]?["id"]) }.OfType<string>().Where(tenant => tenant.Length > 0)],
            Text(data?["team"]?["id"]) ?? Text(data?["teamsTeamId"]),
            Text(data?["team"]?["name"]),
            "personal".Equals(type, StringComparison.OrdinalIgnoreCase),
            "channel".Equals(type, StringComparison.OrdinalIgnoreCase));
    }

    private static string Base(string id) => id.IndexOf(MessagePart, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? id[..at] : id;

    private static string? Text(JToken? node) => node is JValue { Type: JTokenType.String } value ? (string?)value : null;
}
