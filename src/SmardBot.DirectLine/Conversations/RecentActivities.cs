using SmardBot.Core.Conversations;

namespace SmardBot.DirectLine.Conversations;

/// <summary>
/// The last activities that this process added to a conversation, without holes, so that its sockets need not read from the store
/// what was in memory a moment ago. The store stays the truth: what does not follow on here is read there.
/// </summary>
internal sealed class RecentActivities
{
    private const int Most = 16;

    private readonly List<StoredActivity> items = [];

    /// <summary>Adds one; a hole before it drops what was there, and what comes late is left to the store.</summary>
    public void Add(StoredActivity stored)
    {
        if (items is [.., var last] && stored.Sequence != last.Sequence + 1)
        {
            if (stored.Sequence <= last.Sequence)
            {
                return;
            }

            items.Clear();
        }

        items.Add(stored);
        if (items.Count > Most)
        {
            items.RemoveAt(0);
        }
    }

    /// <summary>What follows after a place in the history, or null where only the store knows.</summary>
    public IReadOnlyList<StoredActivity>? After(long sequence) =>
        items.Count > 0 && items[0].Sequence <= sequence + 1 ? [.. items.SkipWhile(stored => stored.Sequence <= sequence)] : null;
}
