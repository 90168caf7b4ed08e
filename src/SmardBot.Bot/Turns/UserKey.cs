using Microsoft.Bot.Schema;

namespace SmardBot.Bot.Turns;

/// <summary>Whose state it is: one user in one conversation (in a Teams channel each user has their own).</summary>
internal sealed record UserKey(string Conversation, string User)
{
    /// <summary>The user of what belongs to the conversation as a whole, such as whether it was greeted.</summary>
    private const string Everybody = "*";

    /// <summary>Whose turn an activity is; null when it names no conversation. Greetings belong to the conversation: two reasons to greet often come at the same moment.</summary>
    public static UserKey? Of(IActivity activity) =>
        string.IsNullOrEmpty(activity.Conversation?.Id) ? null
        : activity.Type is ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate ? new UserKey(activity.Conversation.Id, Everybody)
        : new UserKey(activity.Conversation.Id, activity.From?.Id ?? "");
}
