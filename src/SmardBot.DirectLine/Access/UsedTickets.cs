namespace SmardBot.DirectLine.Access;

/// <summary>
/// Remembers which tickets were used until they expire. In memory: after a restart a ticket of the last minute could be
/// used once more, which costs less than writing every socket into the store.
/// </summary>
internal sealed class UsedTickets(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> ids = [];
    private readonly PriorityQueue<string, DateTime> byExpiry = new();

    /// <summary>True for the first use.</summary>
    public bool TryUse(string id, DateTime expires)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            while (byExpiry.TryPeek(out var old, out var end) && end <= now)
            {
                byExpiry.Dequeue();
                ids.Remove(old);
            }

            if (!ids.Add(id))
            {
                return false;
            }

            byExpiry.Enqueue(id, expires);
            return true;
        }
    }
}
