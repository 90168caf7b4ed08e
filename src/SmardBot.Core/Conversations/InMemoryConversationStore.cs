using System.Security.Cryptography;

namespace SmardBot.Core.Conversations;

/// <summary>Keeps conversations while the program runs: for tests, the command line, and services that may forget.</summary>
public sealed partial class InMemoryConversationStore(TimeProvider clock) : IConversationStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Kept> conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> handled = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Conversation, string User), (string State, DateTimeOffset At)> states = [];
    private readonly Dictionary<string, byte[]> secrets = new(StringComparer.Ordinal);
    private Func<string, bool> isHeld = _ => false;
    private Action<string> forgotten = _ => { };

    /// <summary>Ties the tickets to it: a conversation that is held is not idle, and one that is deleted takes them along.</summary>
    internal void Holding(Func<string, bool> held, Action<string> deleted) => (isHeld, forgotten) = (held, deleted);

    /// <inheritdoc/>
    public Task<bool> CreateAsync(Conversation conversation, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(conversations.TryAdd(conversation.Id, new Kept(conversation) { LastAt = clock.GetUtcNow() }));
        }
    }

    /// <inheritdoc/>
    public Task<Conversation?> FindAsync(string conversationId, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(conversations.GetValueOrDefault(conversationId)?.Conversation);
        }
    }

    /// <inheritdoc/>
    public Task<bool> UpdateAsync(Conversation conversation, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (!conversations.TryGetValue(conversation.Id, out var kept))
            {
                return Task.FromResult(false);
            }

            kept.Conversation = conversation;
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task<StoredActivity?> AppendAsync(string conversationId, string body, string? onceKey = null, TurnClaim? turn = null, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (!conversations.TryGetValue(conversationId, out var kept))
            {
                return Task.FromResult<StoredActivity?>(null);
            }

            if (onceKey is not null && kept.Once.TryGetValue(onceKey, out var first))
            {
                return Task.FromResult<StoredActivity?>(Copy(kept, first, isRepeat: true));
            }

            var stored = Append(kept, body);
            if (onceKey is not null)
            {
                kept.Once[onceKey] = stored.Sequence;
            }

            if (turn is not null)
            {
                kept.Turns[stored.Sequence] = (turn, 0);
            }

            return Task.FromResult<StoredActivity?>(stored);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredActivity>> ReadAsync(string conversationId, long after, int limit, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        lock (gate)
        {
            var result = new List<StoredActivity>();
            if (conversations.TryGetValue(conversationId, out var kept))
            {
                for (var sequence = Math.Max(after, 0) + 1; sequence <= kept.Activities.Count && result.Count < limit; sequence++)
                {
                    result.Add(Copy(kept, sequence, isRepeat: false));
                }
            }

            return Task.FromResult<IReadOnlyList<StoredActivity>>(result);
        }
    }

    /// <inheritdoc/>
    public Task<string?> ReadStateAsync(string conversationId, string userId, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult<string?>(states.GetValueOrDefault((conversationId, userId)).State);
        }
    }

    /// <inheritdoc/>
    public Task WriteStateAsync(string conversationId, string userId, string state, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            states[(conversationId, userId)] = (state, clock.GetUtcNow());
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<bool> RevokeResumeAsync(string conversationId, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            var kept = conversations.GetValueOrDefault(conversationId);
            if (kept is not null)
            {
                kept.Conversation = kept.Conversation with { ResumeHash = null };
            }

            return Task.FromResult(kept is not null);
        }
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(string conversationId, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(Remove(conversationId));
        }
    }

    /// <inheritdoc/>
    public Task<int> DeleteIdleAsync(DateTimeOffset before, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            foreach (var key in handled.Where(pair => now - pair.Value >= HandledFor).Select(pair => pair.Key).ToArray())
            {
                handled.Remove(key);
            }

            foreach (var key in states.Where(pair => pair.Value.At < before && !conversations.ContainsKey(pair.Key.Conversation)).Select(pair => pair.Key).ToArray())
            {
                states.Remove(key);
            }

            return Task.FromResult(conversations.Where(pair => pair.Value.LastAt < before && !isHeld(pair.Key)).Select(pair => pair.Key).ToArray().Count(Remove));
        }
    }

    /// <inheritdoc/>
    public Task<byte[]> GetOrCreateSecretAsync(string name, int bytes, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (!secrets.TryGetValue(name, out var secret))
            {
                secrets[name] = secret = RandomNumberGenerator.GetBytes(bytes);
            }

            return Task.FromResult((byte[])secret.Clone());
        }
    }

    /// <inheritdoc/>
    public IDisposable Watch(Action<string?> changed) => new Unshared();

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    private StoredActivity Append(Kept kept, string body)
    {
        var now = clock.GetUtcNow();
        // A browser tells milliseconds apart, nothing finer.
        var next = kept.LastStamp.AddMilliseconds(1);
        kept.LastStamp = now > next ? now : next;
        kept.LastAt = now;
        var sequence = kept.Activities.Count + 1L;
        var stored = new StoredActivity(sequence, StoredActivity.IdOf(kept.Conversation.Id, sequence), kept.LastStamp, body);
        kept.Activities.Add(stored);
        return stored;
    }

    private static StoredActivity Copy(Kept kept, long sequence, bool isRepeat) => kept.Activities[(int)sequence - 1] with { IsRepeat = isRepeat };

    private bool Remove(string conversationId)
    {
        foreach (var key in states.Keys.Where(key => key.Conversation == conversationId).ToArray())
        {
            states.Remove(key);
        }

        forgotten(conversationId);
        return conversations.Remove(conversationId);
    }

    private sealed class Unshared : IDisposable
    {
        public void Dispose()
        {
            // There is nothing to end: no other process sees this memory.
        }
    }

    private sealed class Kept(Conversation conversation)
    {
        public Conversation Conversation { get; set; } = conversation;

        public List<StoredActivity> Activities { get; } = [];

        public Dictionary<string, long> Once { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<long, (TurnClaim Claim, int Takes)> Turns { get; } = [];

        public DateTimeOffset LastStamp { get; set; }

        public DateTimeOffset LastAt { get; set; }
    }
}
