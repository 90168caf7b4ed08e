namespace SmardBot.DirectLine.Conversations;

/// <summary>Counts what one conversation sent in the last minute. Used under the lock of its conversation.</summary>
/// <param name="perMinute">So many are accepted, twice as many at most refused, the rest rejected.</param>
/// <param name="clock">The time.</param>
internal sealed class Pace(int perMinute, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly Queue<DateTimeOffset> recent = new();

    /// <summary>How long until the oldest of the last minute no longer counts.</summary>
    public TimeSpan RetryAfter => recent.TryPeek(out var oldest) ? oldest + Window - clock.GetUtcNow() : Window;

    /// <summary>Counts one more and says what is to happen to it; what is rejected does not count.</summary>
    public Admission Next()
    {
        var now = clock.GetUtcNow();
        while (recent.TryPeek(out var oldest) && oldest + Window <= now)
        {
            recent.Dequeue();
        }

        if (recent.Count >= 2L * perMinute)
        {
            return Admission.Reject;
        }

        recent.Enqueue(now);
        return recent.Count > perMinute ? Admission.Refuse : Admission.Accept;
    }
}
