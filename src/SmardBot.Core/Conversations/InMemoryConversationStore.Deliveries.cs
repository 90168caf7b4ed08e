namespace SmardBot.Core.Conversations;

/// <content>Deliveries that were handled.</content>
public sealed partial class InMemoryConversationStore
{
    private static readonly TimeSpan HandledFor = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public Task<bool> TryMarkHandledAsync(string deliveryKey, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(Mark(deliveryKey));
        }
    }

    /// <inheritdoc/>
    public Task<KnownDelivery> ReadDeliveryAsync(string? deliveryKey, string conversationId, string userId, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(new KnownDelivery(deliveryKey is not null && IsHandled(deliveryKey), states.GetValueOrDefault((conversationId, userId)).State));
        }
    }

    /// <inheritdoc/>
    public Task<TurnEnd> FinishDeliveryAsync(HandledDelivery delivery, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (delivery.Key is not null && IsHandled(delivery.Key))
            {
                return Task.FromResult(TurnEnd.AlreadyFinished);
            }

            if (HasChanged(delivery.ConversationId, delivery.States))
            {
                return Task.FromResult(TurnEnd.StateChanged);
            }

            Keep(delivery.ConversationId, delivery.States);
            if (delivery.Key is not null)
            {
                Mark(delivery.Key);
            }

            return Task.FromResult(TurnEnd.Kept);
        }
    }

    private bool IsHandled(string key) => handled.TryGetValue(key, out var at) && clock.GetUtcNow() - at < HandledFor;

    private bool Mark(string key)
    {
        var isNew = !IsHandled(key);
        if (isNew)
        {
            handled[key] = clock.GetUtcNow();
        }

        return isNew;
    }

    private bool HasChanged(string conversation, IReadOnlyList<KeptState> left) =>
        left.Any(state => states.TryGetValue((conversation, state.UserId), out var now) && now.State != state.Before);

    private void Keep(string conversation, IReadOnlyList<KeptState> left)
    {
        foreach (var state in left)
        {
            states[(conversation, state.UserId)] = (state.State, clock.GetUtcNow());
        }
    }
}
