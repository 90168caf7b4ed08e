namespace SmardBot.Core.Conversations.Tickets;

/// <summary>Where a ticket stands.</summary>
public enum TicketState
{
    /// <summary>Nobody has taken it yet.</summary>
    Waiting,

    /// <summary>Somebody has it.</summary>
    Taken,

    /// <summary>It was answered and may go on.</summary>
    Answered,

    /// <summary>It is over.</summary>
    Closed,
}
