using Microsoft.Extensions.Logging;
using SmardBot.Core.Activities;
using SmardBot.Core.Conversations;
using SmardBot.Core.Turns.Remembering;

namespace SmardBot.Core.Turns.Delivering;

/// <summary>
/// Runs the turns of a channel that delivers an activity again until it hears that it was taken. A delivery is marked as handled together
/// with what its turn remembers, in one step, when its replies are out: a crash before that leaves no trace, and the delivery that comes
/// again is answered. Those of one user in one conversation run one after another.
/// </summary>
public sealed class DeliveredTurns
{
    private const int MostRuns = 5;

    private readonly TurnPipeline pipeline;
    private readonly IConversationStore store;
    private readonly Deliveries deliveries;
    private readonly UserStates states;
    private readonly ILogger<DeliveredTurns> logger;
    private readonly InTurn order = new();

    internal DeliveredTurns(TurnPipeline pipeline, IConversationStore store, Deliveries deliveries, UserStates states, ILogger<DeliveredTurns> logger) =>
        (this.pipeline, this.store, this.deliveries, this.states, this.logger) = (pipeline, store, deliveries, states, logger);

    /// <summary>Handles a delivery.</summary>
    /// <param name="incoming">The activity, authenticated.</param>
    /// <param name="replies">Collects the replies of the turn.</param>
    /// <param name="deliver">
    /// Brings what was collected to the user, or to where it outlives a crash. Gives back the ids that the channel gave to it, or null where
    /// neither was possible.
    /// </param>
    /// <param name="refused">Whether the message is to be refused, since too many came.</param>
    /// <param name="cancellation">Stops the turn; its apology is delivered all the same.</param>
    /// <exception cref="OperationCanceledException">Its turn did not come in time; nothing has happened.</exception>
    public async Task<DeliveryEnd> RunAsync(
        Activity incoming, IReplyChannel replies, Func<Task<IReadOnlyCollection<string>?>> deliver, bool refused, CancellationToken cancellation)
    {
        var end = DeliveryEnd.Handled;
        await order.RunAsync(OrderOf(incoming), async () => end = await RunInOrderAsync(incoming, replies, deliver, refused, cancellation), cancellation);
        return end;
    }

    /// <summary>Greetings belong to the conversation: two reasons to greet often come at the same moment.</summary>
    private static UserKey OrderOf(Activity incoming)
    {
        var key = UserKey.Of(incoming) ?? new UserKey("", "");
        return incoming.Is(ActivityTypes.ConversationUpdate) || incoming.Is(ActivityTypes.InstallationUpdate) ? key.OfConversation() : key;
    }

    private async Task<DeliveryEnd> RunInOrderAsync(
        Activity incoming, IReplyChannel replies, Func<Task<IReadOnlyCollection<string>?>> deliver, bool refused, CancellationToken cancellation)
    {
        var turn = new StoredTurn { Refused = refused };
        if (deliveries.WasHandledHere(incoming) || await WasHandledAsync(incoming, turn, cancellation))
        {
            logger.RepeatedDelivery(incoming.ChannelId);
            return DeliveryEnd.Repeated;
        }

        await RunTurnAsync(incoming, replies, turn, cancellation);
        if (await deliver() is not { } ids)
        {
            return DeliveryEnd.NotDelivered;
        }

        await FinishAsync(incoming, turn, ids);
        return DeliveryEnd.Handled;
    }

    /// <summary>Asks the store, and has it tell the state of the user as well: the turn will ask for it.</summary>
    private async Task<bool> WasHandledAsync(Activity incoming, StoredTurn turn, CancellationToken cancellation)
    {
        if (UserKey.Of(incoming) is not { } key)
        {
            return false;
        }

        try
        {
            var known = await store.ReadDeliveryAsync(Deliveries.Key(incoming), key.Conversation, key.User, cancellation);
            if (!states.IsAhead(key))
            {
                turn.Began(key.User, known.State);
            }

            return known.WasHandled;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            logger.DeliveryNotMarked(exception.GetType().Name);
            return false;
        }
    }

    private async Task RunTurnAsync(Activity incoming, IReplyChannel replies, StoredTurn turn, CancellationToken cancellation)
    {
        try
        {
            await pipeline.RunAsync(incoming, replies, turn, cancellation);
        }
        catch (Exception exception)
        {
            // The user has got an apology where there was anything to answer.
            logger.TurnFailed(incoming.ChannelId, exception.GetType().Name, exception.StackTrace);
        }
    }

    /// <summary>Not given up half-way: the replies are out.</summary>
    private async Task FinishAsync(Activity incoming, StoredTurn turn, IReadOnlyCollection<string> ids)
    {
        try
        {
            for (var run = 1; run <= MostRuns; run++)
            {
                turn.Replied(incoming.Id, ids);
                if (await store.FinishDeliveryAsync(new HandledDelivery(Deliveries.Key(incoming), incoming.Conversation?.Id ?? "", turn.States)) != TurnEnd.StateChanged)
                {
                    states.Written(incoming.Conversation?.Id, turn);
                    break;
                }

                // Another instance was faster: what is remembered follows from what it has kept, what was said stays.
                turn = new StoredTurn { Refused = turn.Refused };
                await RunTurnAsync(incoming, new NoReplies(), turn, CancellationToken.None);
            }
        }
        catch (Exception exception)
        {
            logger.DeliveryNotMarked(exception.GetType().Name);
            states.NotWritten(incoming.Conversation?.Id, turn);
        }

        deliveries.Remember(incoming);
    }

    private sealed class NoReplies : IReplyChannel
    {
        public Task SendAsync(Activity reply, CancellationToken cancellation) => Task.CompletedTask;
    }
}
