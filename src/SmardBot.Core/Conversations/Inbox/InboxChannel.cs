namespace SmardBot.Core.Conversations.Inbox;

/// <summary>A channel of Teams that somebody wants to be the inbox, or that is it.</summary>
public sealed record InboxChannel
{
    /// <summary>Unguessable.</summary>
    public required string Id { get; init; }

    /// <summary>The tenant that it belongs to.</summary>
    public required string TenantId { get; init; }

    /// <summary>Its team.</summary>
    public required string TeamId { get; init; }

    /// <summary>The channel, as its conversation is called, without a message's id.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Team and channel as people know them; empty where Teams did not say.</summary>
    public required string Name { get; init; }

    /// <summary>Where the service of Teams is reached; it came with an authenticated activity.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The bot as the channel knows it.</summary>
    public required string BotId { get; init; }

    /// <summary>Who asked for it: an id of staff.</summary>
    public required string AskedById { get; init; }

    /// <summary>The name of who asked for it.</summary>
    public required string AskedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Asked { get; init; }

    /// <summary>Who confirmed it on the staff pages, or null.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>When it was confirmed; null while it is only asked for.</summary>
    public DateTimeOffset? Confirmed { get; init; }

    /// <summary>Why nothing can be posted there, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether questions go there.</summary>
    public bool IsInbox => Confirmed is not null;
}
