using Microsoft.Bot.Schema;
using SmardBot.Bot.Http;
using SmardBot.Core.Conversations;
using SmardBot.DirectLine.Stream;

namespace SmardBot.DirectLine.Conversations;

/// <summary>What of a conversation lives in memory: its open sockets, its waiting turns and its pace. The history is in the store.</summary>
internal sealed class LiveConversation(string id, DirectLineOptions options, TimeProvider clock) : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<ActivityStream> streams = [];
    private readonly RecentActivities recent = new();
    private readonly Pace pace = new(options.ActivitiesPerMinute, clock);
    private long latest;

    public string Id => id;

    /// <summary>Held while an activity is stored and its turn queued, so that turns run in the order of the history.</summary>
    public SemaphoreSlim Writing { get; } = new(1, 1);

    /// <summary>The turns that wait.</summary>
    public TurnQueue Turns { get; } = new();

    /// <summary>Requests, sockets and turns that use it now; guarded by <see cref="LiveConversations"/>.</summary>
    public int Users { get; set; }

    /// <summary>When the last of them went; guarded by <see cref="LiveConversations"/>.</summary>
    public DateTimeOffset LastUsed { get; set; }

    /// <summary>Whether the bot has ended it: true before that can be read, and kept in the store after.</summary>
    public bool HasEnded { get; set; }

    /// <summary>When it may send again.</summary>
    public TimeSpan RetryAfter => pace.RetryAfter;

    /// <summary>Says what is to happen to one more activity. Called while <see cref="Writing"/> is held.</summary>
    /// <exception cref="ChannelException">429 when it must not even be kept.</exception>
    public Admission Admit()
    {
        var admission = pace.Next();
        if (admission == Admission.Reject || Turns.Count >= 2 * options.MaxWaitingTurns)
        {
            throw ChannelException.TooManyActivities(RetryAfter);
        }

        return Turns.Count >= options.MaxWaitingTurns ? Admission.Refuse : admission;
    }

    /// <summary>How many sockets are open.</summary>
    public int Streams
    {
        get
        {
            lock (gate)
            {
                return streams.Count;
            }
        }
    }

    /// <summary>Adds a socket. One too many takes the place of the oldest, which is most likely a dead connection.</summary>
    public void Join(ActivityStream stream)
    {
        ActivityStream? oldest = null;
        lock (gate)
        {
            if (streams.Count >= options.MaxSocketsPerConversation)
            {
                oldest = streams[0];
                streams.RemoveAt(0);
            }

            streams.Add(stream);
        }

        oldest?.Displace();
    }

    /// <summary>Takes a socket away.</summary>
    public void Leave(ActivityStream stream)
    {
        lock (gate)
        {
            streams.Remove(stream);
        }
    }

    /// <summary>Tells the sockets that the history has grown.</summary>
    public void Appended(IReadOnlyList<StoredActivity> added)
    {
        lock (gate)
        {
            latest = Math.Max(latest, added[^1].Sequence);
            foreach (var stored in added)
            {
                recent.Add(stored);
            }

            foreach (var stream in streams)
            {
                stream.Wake();
            }
        }
    }

    /// <summary>What this process added after a place in the history, or null where only the store knows.</summary>
    public IReadOnlyList<StoredActivity>? After(long sequence)
    {
        lock (gate)
        {
            return recent.After(sequence);
        }
    }

    /// <summary>Tells the sockets that another instance has added to the history, or deleted it.</summary>
    public void ChangedElsewhere()
    {
        lock (gate)
        {
            foreach (var stream in streams)
            {
                stream.WakeFromElsewhere();
            }
        }
    }

    /// <summary>Sends what is not part of the history, such as a typing indicator, to the sockets that are open now.</summary>
    /// <param name="activity">What to send.</param>
    /// <param name="always">Whether also to a socket that knows more of the history than this process.</param>
    public void Pass(Activity activity, bool always = false)
    {
        lock (gate)
        {
            foreach (var stream in streams)
            {
                stream.Pass(activity, always ? long.MaxValue : latest);
            }
        }
    }

    public void Dispose() => Writing.Dispose();
}
