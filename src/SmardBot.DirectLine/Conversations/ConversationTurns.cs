using System.Collections.Concurrent;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Turns;
using SmardBot.Core.Conversations;

namespace SmardBot.DirectLine.Conversations;

/// <summary>
/// Runs the turns of stored activities, those of one conversation one after another. Whoever waits for the answer finds it in
/// the history. The store keeps what is owed until replies and states are kept in one step, so a turn may run twice, here or
/// elsewhere, and is answered once.
/// </summary>
internal sealed class ConversationTurns(
    TurnRunner runner,
    IConversationStore store,
    LiveConversations conversations,
    IOptions<DirectLineOptions> options,
    TimeProvider clock,
    ILogger<ConversationTurns> log) : IOwedTurns, IDisposable
{
    /// <summary>A turn that was taken over so often and still not answered is answered with an apology.</summary>
    private const int MostTakes = 3;

    private readonly ConcurrentDictionary<(string Conversation, long Sequence), bool> running = new();
    private readonly CancellationTokenSource stopping = new();

    public string ChannelId => Parties.Channel;

    /// <summary>How many turns wait or run here.</summary>
    public int Count => running.Count;

    /// <summary>Runs the turn after those of its conversation that wait. One that waits here already is left as it is.</summary>
    public void Add(LiveConversation live, OwedTurn turn)
    {
        if (running.TryAdd((live.Id, turn.Sequence), true))
        {
            var lease = conversations.Rent(live.Id);
            live.Turns.Add(() => RunAsync(lease, turn));
        }
    }

    public async Task<bool> TakeUpAsync(PendingTurn owed, Conversation conversation, CancellationToken cancellation)
    {
        if (await IncomingAsync(conversation, owed.Sequence, cancellation) is not { } incoming)
        {
            return false;
        }

        using var lease = conversations.Rent(conversation.Id);
        Add(lease.Live, new OwedTurn(owed.Sequence, incoming, owed.Refused, GivenUp: owed.Takes > MostTakes));
        return true;
    }

    /// <summary>Lets the waiting turns finish; when the time is up, cuts them off.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        try
        {
            await conversations.DrainAsync().WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            await stopping.CancelAsync();
        }
    }

    public void Dispose() => stopping.Dispose();

    private async Task RunAsync(LiveConversations.Lease lease, OwedTurn turn)
    {
        using (lease)
        {
            try
            {
                await RunAsync(lease.Live, turn);
            }
#pragma warning disable CA1031 // The turn is still owed and will be taken up again; the next message must have its turn.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Log.TurnNotKept(log, exception.GetType().Name);
            }
            finally
            {
                running.TryRemove((lease.Live.Id, turn.Sequence), out _);
            }
        }
    }

    private async Task RunAsync(LiveConversation live, OwedTurn turn)
    {
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TurnSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, stopping.Token);
        var output = await runner.RunAsync(
            new TurnInput(turn.Incoming)
            {
                IsOneTooMany = turn.Refused,
                IsGivenUp = turn.GivenUp,
                Sequence = turn.Sequence,
                // Before it can be read: who has read that it is over must not be able to send any more.
                Address = reply => live.HasEnded |= reply.Type == ActivityTypes.EndOfConversation,
                Typing = typing => live.Pass(typing),
            },
            either.Token);
        if (output.End == TurnEnding.ConversationGone)
        {
            Pass(live, output.Collected.Replies);
        }
        else if (output.Kept.Count > 0)
        {
            live.Appended(output.Kept);
            await EndAsync(live);
        }
    }

    private async Task EndAsync(LiveConversation live)
    {
        if (live.HasEnded && await store.FindAsync(live.Id) is { Ended: false } conversation)
        {
            await store.UpdateAsync(conversation with { Ended = true });
        }
    }

    /// <summary>Shows replies in the windows that are open, where there is no history any more to keep them in.</summary>
    private void Pass(LiveConversation live, IEnumerable<Activity> replies)
    {
        foreach (var reply in replies)
        {
            reply.Id = $"{live.Id}|passing-{RandomId.Secret()}";
            reply.Timestamp = clock.GetUtcNow();
            live.Pass(reply, always: true);
        }
    }

    private async Task<Activity?> IncomingAsync(Conversation conversation, long sequence, CancellationToken cancellation)
    {
        if (sequence == 0)
        {
            return Parties.Start(conversation, conversation.UserId, locale: null, clock);
        }

        return await store.ReadAsync(conversation.Id, sequence - 1, 1, cancellation) is [{ } stored] && stored.Sequence == sequence ? ActivitySet.Read(stored) : null;
    }
}
