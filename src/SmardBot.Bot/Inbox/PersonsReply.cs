using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SmardBot.Bot.Inbox;

/// <summary>Tells what a person said in a chat from what the bot said.</summary>
internal static class PersonsReply
{
    /// <summary>Whether a message of the bot's side was written by a person.</summary>
    public static bool Is(Activity activity) => activity.ChannelData is JObject data && data["smardbot"] is JObject own && own["person"] is not null;
}
