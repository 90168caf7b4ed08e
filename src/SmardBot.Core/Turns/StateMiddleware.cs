using System.Text.Json;
using Microsoft.Extensions.Logging;
using SmardBot.Core.Activities;
using SmardBot.Core.Ports;

namespace SmardBot.Core.Turns;

/// <summary>Handles a delivery once, and keeps what this user's turns remember.</summary>
public sealed class StateMiddleware(IConversationStore store, ILogger<StateMiddleware> logger) : ITurnMiddleware
{
    /// <inheritdoc/>
    public async Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        var activity = turn.Incoming;
        if (activity.Conversation?.Id is not { Length: > 0 } conversation)
        {
            await next();
            return;
        }

        if (activity.Id is { Length: > 0 } id && !await store.TryMarkHandledAsync($"{activity.ChannelId}|{conversation}|{id}", turn.Cancellation))
        {
            logger.RepeatedDelivery(activity.ChannelId);
            return;
        }

        var user = activity.From?.Id ?? "";
        var kept = await store.ReadStateAsync(conversation, user, turn.Cancellation);
        var before = kept is null ? new UserState() : JsonSerializer.Deserialize<UserState>(kept, ActivityJson.Options) ?? new UserState();
        turn.State = before;
        await next();
        if (turn.State != before)
        {
            await store.WriteStateAsync(conversation, user, JsonSerializer.Serialize(turn.State, ActivityJson.Options), turn.Cancellation);
        }
    }
}
