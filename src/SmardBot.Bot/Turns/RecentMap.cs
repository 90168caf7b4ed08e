using System.Diagnostics.CodeAnalysis;

namespace SmardBot.Bot.Turns;

/// <summary>A dictionary that forgets the oldest when it is full. Safe for use by many threads at once.</summary>
internal sealed class RecentMap<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> items = [];
    private readonly LinkedList<(TKey Key, TValue Value)> byAge = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (gate)
        {
            var found = items.TryGetValue(key, out var node);
            value = found ? node!.Value.Value : default;
            return found;
        }
    }

    public void Set(TKey key, TValue value)
    {
        lock (gate)
        {
            Take(key);
            items[key] = byAge.AddLast((key, value));
            if (items.Count > capacity)
            {
                Take(byAge.First!.Value.Key);
            }
        }
    }

    public void Remove(TKey key)
    {
        lock (gate)
        {
            Take(key);
        }
    }

    private void Take(TKey key)
    {
        if (items.Remove(key, out var node))
        {
            byAge.Remove(node);
        }
    }
}
