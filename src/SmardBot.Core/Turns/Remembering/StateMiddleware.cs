using Microsoft.Extensions.Logging;

namespace SmardBot.Core.Turns.Remembering;

/// <summary>Handles a delivery once, one turn of a user after the other, and keeps what the turn leaves to remember.</summary>
internal sealed class StateMiddleware(Deliveries deliveries, UserStates states, InTurn inTurn, ILogger<StateMiddleware> logger) : ITurnMiddleware
{
    public Task InvokeAsync(TurnContext turn, Func<Task> next) =>
        UserKey.Of(turn.Incoming) is { } key
            ? inTurn.RunAsync(key, () => RunAsync(turn, key, next), turn.Cancellation)
            : next();

    private async Task RunAsync(TurnContext turn, UserKey key, Func<Task> next)
    {
        if (turn.Stored is null && !await deliveries.TryMarkAsync(turn.Incoming, turn.Cancellation))
        {
            logger.RepeatedDelivery(turn.Incoming.ChannelId);
            return;
        }

        var before = await states.ReadAsync(key, turn);
        turn.State = before;
        await next();
        if (!ReferenceEquals(turn.State, before))
        {
            await states.WriteAsync(key, turn.State, turn);
        }
    }
}
