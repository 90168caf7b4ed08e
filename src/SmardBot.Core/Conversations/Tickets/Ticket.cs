namespace SmardBot.Core.Conversations.Tickets;

/// <summary>A question that a family left for a person. It belongs to a conversation, which is kept as long as the ticket is.</summary>
public sealed record Ticket
{
    /// <summary>Unguessable; never shown to the family.</summary>
    public required string Id { get; init; }

    /// <summary>The conversation that staff read and write in.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Where it came from: <c>directline</c> for the chat, <c>page</c> for a question box.</summary>
    public required string Channel { get; init; }

    /// <summary>Where it stands.</summary>
    public TicketState State { get; init; }

    /// <summary>What the family asked, in its own words, and what the bot had to say to it.</summary>
    public required TicketContent Content { get; init; }

    /// <summary>When the family said yes to a person reading the chat.</summary>
    public required DateTimeOffset Consented { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset Opened { get; init; }

    /// <summary>When anybody last did something with it.</summary>
    public required DateTimeOffset Changed { get; init; }

    /// <summary>Who has it: an id of staff, or null.</summary>
    public string? HolderId { get; init; }

    /// <summary>The name of who has it, for colleagues.</summary>
    public string? Holder { get; init; }

    /// <summary>When who has it last did something: took it, or wrote.</summary>
    public DateTimeOffset? StaffActed { get; init; }

    /// <summary>When the family last wrote.</summary>
    public required DateTimeOffset FamilyWrote { get; init; }

    /// <summary>When it was first answered by a person.</summary>
    public DateTimeOffset? Answered { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? Closed { get; init; }

    /// <summary>Whether the gate found an alarm in what the family wrote since it was opened.</summary>
    public bool Alarmed { get; init; }

    /// <summary>SHA-256 of the return code in base64, or null where there is none (any more).</summary>
    public string? CodeHash { get; init; }

    /// <summary>Grows with every change: whoever changes it has to have seen the last one.</summary>
    public long Version { get; init; }

    /// <summary>Whether it is not closed.</summary>
    public bool IsOpen => State != TicketState.Closed;

    /// <summary>Whether the family has written since staff last did something.</summary>
    public bool IsUnread => State is TicketState.Taken or TicketState.Answered && FamilyWrote > (StaffActed ?? Opened);
}
