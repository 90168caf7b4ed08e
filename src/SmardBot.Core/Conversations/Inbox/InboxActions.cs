namespace SmardBot.Core.Conversations.Inbox;

/// <summary>What can happen to the inbox, as the audit names it.</summary>
public static class InboxActions
{
    /// <summary>Somebody asked in a channel that it be the inbox.</summary>
    public const string Asked = "channel.asked";

    /// <summary>Somebody confirmed it on the staff pages.</summary>
    public const string Connected = "channel.connected";

    /// <summary>It is the inbox no more, or the wish was turned down.</summary>
    public const string Removed = "channel.removed";
}
