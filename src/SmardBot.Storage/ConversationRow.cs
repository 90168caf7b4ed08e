using SmardBot.Core.Conversations;

namespace SmardBot.Storage;

/// <summary>A row of <c>conversations</c> as Dapper fills and reads it.</summary>
internal sealed class ConversationRow
{
    public string Id { get; init; } = "";

    public string Channel { get; init; } = "";

    public string? UserId { get; init; }

    public long Created { get; init; }

    public string? ResumeHash { get; init; }

    public long Started { get; init; }

    public long Ended { get; init; }

    public static ConversationRow From(Conversation conversation) => new()
    {
        Id = conversation.Id,
        Channel = conversation.ChannelId,
        UserId = conversation.UserId,
        Created = conversation.Created.ToUnixTimeMilliseconds(),
        ResumeHash = conversation.ResumeHash is { } hash ? Convert.ToBase64String(hash) : null,
        Started = conversation.Started ? 1 : 0,
        Ended = conversation.Ended ? 1 : 0,
    };

    public Conversation ToConversation() => new(
        Id,
        Channel,
        UserId,
        DateTimeOffset.FromUnixTimeMilliseconds(Created),
        ResumeHash is { } hash ? Convert.FromBase64String(hash) : null,
        Started != 0,
        Ended != 0);
}
