using Microsoft.Extensions.Logging;
using SmardBot.Core.Activities;
using SmardBot.Core.Conversations;

namespace SmardBot.Core.Turns.Remembering;

/// <summary>Channels deliver again when they got no answer in time; each delivery is handled once.</summary>
internal sealed class Deliveries(IConversationStore store, ILogger<Deliveries> logger)
{
    private const int Capacity = 10_000;

    private readonly RecentMap<string, bool> here = new(Capacity);

    /// <summary>Whether this process has handled it, as far as it remembers; asks no store.</summary>
    public bool WasHandledHere(Activity activity) => Key(activity) is { } key && here.TryGet(key, out _);

    /// <summary>Remembers here that it was handled.</summary>
    public void Remember(Activity activity)
    {
        if (Key(activity) is { } key)
        {
            here.Set(key, true);
        }
    }

    /// <summary>Marks it as handled. False when it was before; when the store is away it counts as new: an answer twice is better than none.</summary>
    public async Task<bool> TryMarkAsync(Activity activity, CancellationToken cancellation)
    {
        if (Key(activity) is not { } key)
        {
            return true;
        }

        try
        {
            var isNew = await store.TryMarkHandledAsync(key, cancellation);
            here.Set(key, true);
            return isNew;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            logger.DeliveryNotMarked(exception.GetType().Name);
            var isNew = !WasHandledHere(activity);
            here.Set(key, true);
            return isNew;
        }
    }

    /// <summary>What a delivery is known by; null where it has no id.</summary>
    public static string? Key(Activity activity) =>
        string.IsNullOrEmpty(activity.Id) ? null : $"{activity.ChannelId}|{activity.Conversation?.Id}|{activity.Id}";
}
