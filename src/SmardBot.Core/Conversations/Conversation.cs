namespace SmardBot.Core.Conversations;

/// <summary>What is kept of a conversation beside its activities.</summary>
/// <param name="Id">Unguessable; unique over all channels.</param>
/// <param name="ChannelId">The channel that it runs on, such as <c>directline</c>.</param>
/// <param name="UserId">The one user that it was made for, or null.</param>
/// <param name="Created">When it was made, UTC.</param>
/// <param name="ResumeHash">SHA-256 of the resume secret that the browser holds, or null where there is none (any more).</param>
/// <param name="Started">Whether its <c>conversationUpdate</c> has been handled.</param>
/// <param name="Ended">Whether an <c>endOfConversation</c> closed it: reading goes on, sending does not.</param>
public sealed record Conversation(
    string Id,
    string ChannelId,
    string? UserId,
    DateTimeOffset Created,
    byte[]? ResumeHash = null,
    bool Started = false,
    bool Ended = false);
