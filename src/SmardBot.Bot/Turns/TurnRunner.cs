using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using SmardBot.Bot.Adapters;
using SmardBot.Core.Answering;
using SmardBot.Core.Conversations;

namespace SmardBot.Bot.Turns;

/// <summary>
/// The one way to run a turn, for every channel: the activity and what is remembered go in, replies and what is to be remembered come
/// out, and all that is left of the turn is kept in one step. A crash before that leaves no trace, and what comes again, or is still
/// owed, is answered. The turns of one user in one conversation run one after another.
/// </summary>
public sealed class TurnRunner
{
    private const int MostRuns = 5;

    private readonly CollectingAdapter adapter;
    private readonly IBot bot;
    private readonly IConversationStore store;
    private readonly HandledDeliveries deliveries;
    private readonly KnownStates states;
    private readonly SideEffects effects;
    private readonly TurnMeter meter;
    private readonly ILogger<TurnRunner> log;
    private readonly TurnOrder order = new();

    internal TurnRunner(
        CollectingAdapter adapter, IBot bot, IConversationStore store, HandledDeliveries deliveries, KnownStates states, SideEffects effects, TurnMeter meter, ILogger<TurnRunner> log) =>
        (this.adapter, this.bot, this.store, this.deliveries, this.states, this.effects, this.meter, this.log) = (adapter, bot, store, deliveries, states, effects, meter, log);

    /// <summary>Runs a turn.</summary>
    /// <param name="input">What it starts from.</param>
    /// <param name="cancellation">Ends the turn; what is to be kept of it is kept all the same.</param>
    /// <exception cref="OperationCanceledException">It did not get its place in time; nothing has happened.</exception>
    public async Task<TurnOutput> RunAsync(TurnInput input, CancellationToken cancellation)
    {
        if (UserKey.Of(input.Activity) is not { } key)
        {
            return await RunInOrderAsync(input, cancellation);
        }

        TurnOutput? output = null;
        await order.RunAsync(key, async () => output = await RunInOrderAsync(input, cancellation), cancellation);
        return output!;
    }

    private async Task<TurnOutput> RunInOrderAsync(TurnInput input, CancellationToken cancellation)
    {
        var (turn, collected) = await ComputeAsync(input, cancellation);
        if (turn.Delivery != DeliveryState.New)
        {
            Log.RepeatedDelivery(log, input.Activity.ChannelId);
            return new TurnOutput(turn.Delivery == DeliveryState.Handled ? TurnEnding.Repeated : TurnEnding.Claimed, Reply.Nothing, collected, []);
        }

        IReadOnlyCollection<string> ids = [];
        if (input.Deliver is not null)
        {
            if (await input.Deliver(collected) is not { } given)
            {
                return new TurnOutput(TurnEnding.NotDelivered, turn.Reply, collected, []);
            }

            ids = given;
        }

        return await KeepAsync(turn, collected, ids);
    }

    /// <summary>What the bot says to it; nothing is kept of it yet.</summary>
    private async Task<(BotTurn Turn, CollectedTurn Collected)> ComputeAsync(TurnInput input, CancellationToken cancellation)
    {
        var turn = new BotTurn(input);
        var collected = await meter.MeasureAsync(turn, () => adapter.RunAsync(input.Activity, bot.OnTurnAsync, state => state.Add(turn), input.Typing, cancellation));
        foreach (var reply in input.Address is null ? [] : collected.Replies)
        {
            input.Address!(reply);
        }

        return (turn, collected);
    }

    /// <summary>Not given up half-way: the replies are out. Another instance may have been faster: then what is remembered follows from what it has kept.</summary>
    private async Task<TurnOutput> KeepAsync(BotTurn turn, CollectedTurn collected, IReadOnlyCollection<string> ids)
    {
        try
        {
            for (var run = 1; run <= MostRuns; run++)
            {
                var after = Answered(turn, ids);
                var completion = await FinishAsync(turn, after, collected);
                if (completion.End != TurnEnd.StateChanged)
                {
                    return await EndAsync(turn, after, collected, completion);
                }

                var again = await ComputeAsync(turn.Input with { }, CancellationToken.None);
                // What was delivered stays as it was said.
                (turn, collected) = (again.Turn, turn.Input.Deliver is null ? again.Collected : collected);
            }
        }
#pragma warning disable CA1031 // The store is away or broken: this process remembers what it can, and what is owed is taken up again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.TurnNotKept(log, exception.GetType().Name);
            if (turn is { Key: { } key, After: { } after })
            {
                states.NotWritten(key, after);
            }
        }

        if (turn.Input.Sequence is not null)
        {
            return new TurnOutput(TurnEnding.NotKept, turn.Reply, collected, []);
        }

        Remember(turn);
        await effects.CarryOutAsync(turn, CancellationToken.None);
        return new TurnOutput(TurnEnding.Handled, turn.Reply, collected, []);
    }

    private async Task<TurnOutput> EndAsync(BotTurn turn, DialogueState? after, CollectedTurn collected, TurnCompletion completion)
    {
        if (turn.Key is { } key && after is not null && completion.End == TurnEnd.Kept)
        {
            states.Written(key, after);
        }

        Remember(turn);
        var end = completion.End switch
        {
            TurnEnd.AlreadyFinished => TurnEnding.Repeated,
            TurnEnd.ConversationGone => TurnEnding.ConversationGone,
            _ => TurnEnding.Handled,
        };
        if (end != TurnEnding.Repeated)
        {
            await effects.CarryOutAsync(turn, CancellationToken.None);
        }

        return new TurnOutput(end, turn.Reply, collected, completion.Replies);
    }

    private Task<TurnCompletion> FinishAsync(BotTurn turn, DialogueState? after, CollectedTurn collected)
    {
        var (input, key) = (turn.Input, turn.Key);
        KeptState[] left = key is null || after is null ? [] : [new KeptState(key.User, after.ToJson(), turn.Before)];
        var deliveryKey = input.IsDelivery ? HandledDeliveries.KeyOf(input.Activity) : null;
        return left.Length == 0 && input.Sequence is null && deliveryKey is null
            ? Task.FromResult(TurnCompletion.Without(TurnEnd.Kept))
            : store.FinishTurnAsync(new FinishedTurn(key?.Conversation ?? "", left)
            {
                Sequence = input.Sequence,
                DeliveryKey = deliveryKey,
                Replies = input.Sequence is null ? [] : [.. collected.Replies.Where(reply => reply.Type != ActivityTypes.Typing).Select(ActivityJson.WriteBody)],
            });
    }

    /// <summary>The state after the turn, with the ids by which a channel may refer to its answer.</summary>
    private static DialogueState? Answered(BotTurn turn, IReadOnlyCollection<string> ids) =>
        turn.After is { Answers: [.., var last] } after && ids.Count > 0 && last.Question == turn.Input.Activity.Id
            ? after with { Answers = [.. after.Answers[..^1], last with { Replies = [.. ids] }] }
            : turn.After;

    private void Remember(BotTurn turn)
    {
        if (turn.Input.IsDelivery)
        {
            deliveries.Add(HandledDeliveries.KeyOf(turn.Input.Activity));
        }
    }
}
