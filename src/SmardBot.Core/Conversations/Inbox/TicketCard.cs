namespace SmardBot.Core.Conversations.Inbox;

/// <summary>The copy of a ticket in a channel: what was posted, and how much of the ticket it shows.</summary>
public sealed record TicketCard
{
    /// <summary>The ticket.</summary>
    public required string TicketId { get; init; }

    /// <summary>The version of the ticket that it shows; 0 before anything was posted.</summary>
    public long Version { get; init; }

    /// <summary>Where it was posted; null before.</summary>
    public CardPlace? Place { get; init; }

    /// <summary>The sequence of the last activity of the family's conversation that was brought into the thread.</summary>
    public long Relayed { get; init; }

    /// <summary>The ids of what was said in the thread below the card.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];
}

/// <summary>Where a card stands.</summary>
/// <param name="ServiceUrl">Where the service of Teams is reached.</param>
/// <param name="ThreadId">The conversation of its thread.</param>
/// <param name="ActivityId">The message that is the card.</param>
public sealed record CardPlace(string ServiceUrl, string ThreadId, string ActivityId);
