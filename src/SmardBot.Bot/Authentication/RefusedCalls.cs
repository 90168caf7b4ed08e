using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SmardBot.Bot.Authentication;

/// <summary>Tells the operator of calls that were refused: a line a minute for each reason, however many they are.</summary>
internal sealed class RefusedCalls(TimeProvider clock, ILogger<RefusedCalls> log)
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Tally> tallies = new(StringComparer.Ordinal);

    /// <summary>One more.</summary>
    /// <param name="reason">From a short list.</param>
    public void Add(string reason)
    {
        var tally = tallies.GetOrAdd(reason, static _ => new Tally());
        lock (tally)
        {
            tally.Count++;
            if (clock.GetUtcNow() >= tally.Next)
            {
                Log.CallsRefused(log, tally.Count, reason);
                (tally.Count, tally.Next) = (0, clock.GetUtcNow() + Period);
            }
        }
    }

    private sealed class Tally
    {
        public int Count { get; set; }

        public DateTimeOffset Next { get; set; }
    }
}
