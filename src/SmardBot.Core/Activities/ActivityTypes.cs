namespace SmardBot.Core.Activities;

/// <summary>The values of <see cref="Activity.Type"/> that the bot knows.</summary>
public static class ActivityTypes
{
    /// <summary>A message of a user or of the bot.</summary>
    public const string Message = "message";

    /// <summary>A message was changed, or is to be.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>Members joined or left, or the conversation changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The bot was added to or removed from a conversation.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>Something happened that is no message, such as a click on a thumb.</summary>
    public const string Event = "event";

    /// <summary>A call that wants an answer in its response.</summary>
    public const string Invoke = "invoke";

    /// <summary>The sender is writing.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>Reactions were added to or removed from a message.</summary>
    public const string MessageReaction = "messageReaction";
}
