using Microsoft.Bot.Schema;

namespace SmardBot.Bot.Turns;

/// <summary>The deliveries that this process has handled lately: known without a store, and while it is away.</summary>
internal sealed class HandledDeliveries
{
    private const int Capacity = 10_000;

    private readonly RecentMap<string, bool> handled = new(Capacity);

    /// <summary>What a delivery is known by; null where its channel gave it no id.</summary>
    public static string? KeyOf(Activity activity) =>
        string.IsNullOrEmpty(activity.Id) ? null : $"{activity.ChannelId}|{activity.Conversation?.Id}|{(activity.Type == ActivityTypes.MessageUpdate ? $"{activity.Id}|{activity.Timestamp:O}" : activity.Id)}";

    /// <summary>Whether it was handled here, as far as this process remembers.</summary>
    public bool Contains(string? key) => key is not null && handled.TryGet(key, out _);

    /// <summary>Remembers one.</summary>
    public void Add(string? key)
    {
        if (key is not null)
        {
            handled.Set(key, true);
        }
    }
}
