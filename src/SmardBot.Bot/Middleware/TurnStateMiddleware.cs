using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;
using SmardBot.Bot.Turns;
using SmardBot.Core.Conversations;
using SmardBot.Core.Safety;

namespace SmardBot.Bot.Middleware;

/// <summary>
/// Claims what came in and tells what is remembered of its user. What was handled before, or is about to be by another instance, goes no
/// further. A store that is away, or for an alarm only slow, holds nobody up: the turn goes on with what this process knows.
/// </summary>
internal sealed class TurnStateMiddleware(IConversationStore store, TurnOwner owner, HandledDeliveries deliveries, KnownStates states, TimeProvider clock, ILogger<TurnStateMiddleware> log) : IMiddleware
{
    /// <summary>So long the contacts wait for the store, and no longer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = turnContext.TurnState.Get<BotTurn>();
        var delivery = turn.Input.IsDelivery ? HandledDeliveries.KeyOf(turn.Input.Activity) : null;
        if (deliveries.Contains(delivery))
        {
            turn.Delivery = DeliveryState.Handled;
            return;
        }

        if (turn.Key is { } key)
        {
            await ReadAsync(turn, key, delivery, cancellationToken);
        }

        if (turn.Delivery == DeliveryState.New)
        {
            await next(cancellationToken);
        }
    }

    private async Task ReadAsync(BotTurn turn, UserKey key, string? delivery, CancellationToken cancellation)
    {
        try
        {
            var claim = store.ClaimDeliveryAsync(delivery, key.Conversation, key.User, owner.ClaimDelivery(), cancellation);
            var known = await (turn.Question.Verdict?.Level >= SafetyLevel.Crisis ? claim.WaitAsync(Patience, clock, cancellation) : claim);
            (turn.Delivery, turn.Before) = (known.State, known.UserState);
            turn.Question = turn.Question with { State = states.Read(key, known.UserState) };
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            Log.StateNotRead(log, exception.GetType().Name);
            turn.Question = turn.Question with { State = states.ReadWithoutStore(key) };
        }
    }
}
