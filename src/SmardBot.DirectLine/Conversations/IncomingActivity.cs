using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SmardBot.Bot.Http;
using SmardBot.Core.Conversations;
using SmardBot.DirectLine.Access;

namespace SmardBot.DirectLine.Conversations;

/// <summary>
/// Takes an activity from a client: what only a channel may say is said by us, so that nobody speaks for another
/// or sends replies elsewhere. Text, value, entities and channel data stay as they came.
/// </summary>
internal static class IncomingActivity
{
    private const string ReservedPrefix = "dl_";
    private const int LongestId = 256;

    /// <summary>Changes the activity into one that may be stored.</summary>
    /// <exception cref="ChannelException">400 no type, no sender or a type that clients do not send; 403 somebody else's user id.</exception>
    public static Activity Accept(Activity activity, Conversation conversation, DirectLineCaller caller)
    {
        if (string.IsNullOrWhiteSpace(activity.Type))
        {
            throw ChannelException.MissingProperty("'type' is missing. A message is {\"type\":\"message\",\"from\":{\"id\":\"…\"},\"text\":\"…\"}.");
        }

        if (activity.Type is ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate)
        {
            throw ChannelException.BadArgument($"A client does not send a '{ActivityTypes.ConversationUpdate}' or '{ActivityTypes.InstallationUpdate}'; the service does.");
        }

        activity.From = Parties.User(SenderOf(activity, conversation, caller), activity.From?.Name);
        activity.Recipient = Parties.Bot();
        activity.Conversation = new ConversationAccount { Id = conversation.Id };
        activity.ChannelId = Parties.Channel;
        activity.Id = null;
        activity.Timestamp = null;
        activity.ServiceUrl = null;
        activity.DeliveryMode = null;
        activity.MembersAdded = null;
        activity.MembersRemoved = null;
        activity.CallerId = null;
        return activity;
    }

    /// <summary>
    /// The key under which a second sending of the same activity is recognised, or null where the client gave none.
    /// Hashed, so that it has one length and says nothing.
    /// </summary>
    public static string? OnceKey(Activity activity) =>
        activity.ChannelData is JObject data && data["clientActivityID"] is JValue { Value: string { Length: > 0 } id }
            ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.From?.Id}\n{id}")))
            : null;

    private static string SenderOf(Activity activity, Conversation conversation, DirectLineCaller caller)
    {
        if ((caller.UserId ?? conversation.UserId) is { } known)
        {
            return known;
        }

        var id = activity.From?.Id;
        if (string.IsNullOrWhiteSpace(id) || id.Length > LongestId)
        {
            throw ChannelException.MissingProperty($"'from.id' is missing or longer than {LongestId} characters; the token names no user.");
        }

        return IsReserved(id)
            ? throw ChannelException.Forbidden($"'from.id' starts with '{ReservedPrefix}': such a user has to be named by the token.")
            : id;
    }

    /// <summary>Whether a user id is one that only tokens may name.</summary>
    public static bool IsReserved(string userId) => userId.StartsWith(ReservedPrefix, StringComparison.OrdinalIgnoreCase);
}
