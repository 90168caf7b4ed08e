namespace SmardBot.Core.Conversations;

/// <content>Deliveries that were handled.</content>
public sealed partial class InMemoryConversationStore
{
    private static readonly TimeSpan HandledFor = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public Task<bool> TryMarkAsync(string key, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(Mark(key));
        }
    }

    /// <inheritdoc/>
    public Task<KnownDelivery> ClaimDeliveryAsync(string? deliveryKey, string conversationId, string userId, TurnClaim claim, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            var state = deliveryKey is not null && IsHandled(deliveryKey) ? DeliveryState.Handled : DeliveryState.New;
            return Task.FromResult(new KnownDelivery(state, states.GetValueOrDefault((conversationId, userId)).State));
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
