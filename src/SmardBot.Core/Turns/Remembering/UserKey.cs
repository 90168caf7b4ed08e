using SmardBot.Core.Activities;

namespace SmardBot.Core.Turns.Remembering;

/// <summary>Whose state it is: one user in one conversation (in a Teams channel each user has their own).</summary>
internal sealed record UserKey(string Conversation, string User)
{
    /// <summary>The sender of an activity; null when it names no conversation.</summary>
    public static UserKey? Of(Activity activity) =>
        string.IsNullOrEmpty(activity.Conversation?.Id) ? null : new UserKey(activity.Conversation.Id, activity.From?.Id ?? "");

    /// <summary>What belongs to the conversation as a whole.</summary>
    public UserKey OfConversation() => this with { User = "*" };
}
