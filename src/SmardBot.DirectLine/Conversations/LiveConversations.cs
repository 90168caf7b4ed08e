using Microsoft.Extensions.Options;

namespace SmardBot.DirectLine.Conversations;

/// <summary>The conversations that are in use now, and those of the last minute, whose pace still counts.</summary>
internal sealed class LiveConversations(TimeProvider clock, IOptions<DirectLineOptions> options)
{
    private static readonly TimeSpan Keep = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, LiveConversation> byId = [];
    private DateTimeOffset swept = clock.GetUtcNow();

    /// <summary>How many are held in memory.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return byId.Count;
            }
        }
    }

    /// <summary>Holds a conversation until the lease is disposed of.</summary>
    public Lease Rent(string id)
    {
        lock (gate)
        {
            Sweep();
            if (!byId.TryGetValue(id, out var live))
            {
                byId.Add(id, live = new LiveConversation(id, options.Value, clock));
            }

            live.Users++;
            return new Lease(this, live);
        }
    }

    /// <summary>Has the sockets of a conversation, or with null all sockets, look into the store.</summary>
    public void Wake(string? id)
    {
        LiveConversation[] woken;
        lock (gate)
        {
            woken = id is null ? [.. byId.Values] : byId.TryGetValue(id, out var live) ? [live] : [];
        }

        foreach (var live in woken)
        {
            live.ChangedElsewhere();
        }
    }

    /// <summary>When the turns that wait now have run.</summary>
    public Task DrainAsync()
    {
        lock (gate)
        {
            return Task.WhenAll(byId.Values.Select(live => live.Turns.Idle));
        }
    }

    private void Return(LiveConversation live)
    {
        lock (gate)
        {
            live.Users--;
            live.LastUsed = clock.GetUtcNow();
        }
    }

    private void Sweep()
    {
        var now = clock.GetUtcNow();
        if (now - swept < Keep)
        {
            return;
        }

        swept = now;
        foreach (var live in byId.Values.Where(live => live.Users == 0 && now - live.LastUsed >= Keep).ToArray())
        {
            byId.Remove(live.Id);
            live.Dispose();
        }
    }

    /// <summary>One use of a conversation.</summary>
    internal sealed class Lease(LiveConversations owner, LiveConversation live) : IDisposable
    {
        private int returned;

        public LiveConversation Live => live;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref returned, 1) == 0)
            {
                owner.Return(live);
            }
        }
    }
}
