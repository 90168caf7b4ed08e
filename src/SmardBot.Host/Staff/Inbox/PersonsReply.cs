using System.Text.Json.Nodes;
using SmardBot.Core.Activities;

namespace SmardBot.Host.Staff.Inbox;

/// <summary>Tells what a person said in a chat from what the bot said.</summary>
internal static class PersonsReply
{
    /// <summary>Whether a message of the bot's side was written by a person.</summary>
    public static bool Is(Activity activity) => activity.ChannelData?["smardbot"] is JsonObject own && own["person"] is not null;
}
