namespace SmardBot.Core.Conversations.Tickets;

/// <summary>What can happen to a ticket, as the audit names it.</summary>
public static class TicketActions
{
    /// <summary>All of them begin so.</summary>
    public const string All = "ticket.";

    /// <summary>A family asked for a person, and agreed to what that means.</summary>
    public const string Opened = "ticket.opened";

    /// <summary>Somebody has it now.</summary>
    public const string Taken = "ticket.taken";

    /// <summary>Whoever had it gave it back.</summary>
    public const string GivenBack = "ticket.given-back";

    /// <summary>The first reply of a person; its seconds are how long the family waited.</summary>
    public const string Answered = "ticket.answered";

    /// <summary>A further reply.</summary>
    public const string Replied = "ticket.replied";

    /// <summary>It is over.</summary>
    public const string Closed = "ticket.closed";

    /// <summary>It goes on.</summary>
    public const string Reopened = "ticket.reopened";

    /// <summary>The gate found an alarm in what the family wrote.</summary>
    public const string Alarmed = "ticket.alarmed";

    /// <summary>The family wrote again.</summary>
    public const string Continued = "ticket.continued";

    /// <summary>Nobody did anything with it for so long that it was closed.</summary>
    public const string Expired = "ticket.expired";

    /// <summary>The family got a new return code.</summary>
    public const string CodeGiven = "ticket.code-given";

    /// <summary>The family opened its chat with the return code.</summary>
    public const string CodeUsed = "ticket.code-used";

    /// <summary>The family took the return code back.</summary>
    public const string CodeRevoked = "ticket.code-revoked";
}
