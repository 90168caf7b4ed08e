namespace SmardBot.Core.Conversations.Tickets;

/// <summary>Which tickets to read; those that wait longest for staff come first, of closed ones the last closed.</summary>
/// <param name="State">Only in this state; null for all that are open.</param>
/// <param name="Skip">So many are left out.</param>
/// <param name="Limit">At most so many, from 1.</param>
public sealed record TicketQuery(TicketState? State = null, int Skip = 0, int Limit = 50);

/// <summary>How many tickets are in which state.</summary>
/// <param name="Waiting">Nobody has taken them.</param>
/// <param name="Taken">Somebody has them.</param>
/// <param name="Answered">They were answered.</param>
/// <param name="Closed">They are over and not deleted yet.</param>
/// <param name="Changed">When any of them last changed, or null where there is none: an inbox that knows this knows all.</param>
public sealed record TicketCounts(long Waiting, long Taken, long Answered, long Closed, DateTimeOffset? Changed)
{
    /// <summary>All that are open.</summary>
    public long Open => Waiting + Taken + Answered;
}
