using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Channels.DirectLine.Access;
using SmardBot.Core.Activities;
using SmardBot.Core.Conversations;
using SmardBot.Core.Turns;

namespace SmardBot.Channels.DirectLine.Conversations;

/// <summary>
/// Runs the turns of stored activities, those of one conversation one after another. Whoever waits for the answer finds it in
/// the history. The store keeps what is owed until replies and states are kept in one step, so a turn may run twice, here or
/// elsewhere, and is answered once.
/// </summary>
internal sealed class TurnRunner(
    TurnPipeline pipeline,
    IConversationStore store,
    LiveConversations conversations,
    IOptions<DirectLineOptions> options,
    TimeProvider clock,
    ILogger<TurnRunner> log) : IDisposable
{
    /// <summary>How long a turn is this process's before others may take it; renewed while it runs.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(6);

    private const int MostRuns = 5;

    private readonly string owner = RandomId.Secret();
    private readonly ConcurrentDictionary<(string Conversation, long Sequence), bool> running = new();
    private readonly CancellationTokenSource stopping = new();

    /// <summary>How many turns wait or run here.</summary>
    public int Count => running.Count;

    /// <summary>Marks a turn as owed by this process.</summary>
    public TurnClaim Claim(bool refused = false) => new(owner, clock.GetUtcNow() + Lease, refused);

    /// <summary>Runs the turn after those of its conversation that wait. One that waits here already is left as it is.</summary>
    public void Add(LiveConversation live, OwedTurn turn)
    {
        if (running.TryAdd((live.Id, turn.Sequence), true))
        {
            // The history keeps what was sent; the turn works on a copy.
            var copy = turn with { Incoming = turn.Incoming.Clone() };
            var lease = conversations.Rent(live.Id);
            live.Turns.Add(() => RunAsync(lease, copy));
        }
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
                for (var run = 1; run <= MostRuns && await RunOnceAsync(lease.Live, turn) == TurnEnd.StateChanged; run++)
                {
                }
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

    private async Task<TurnEnd> RunOnceAsync(LiveConversation live, OwedTurn turn)
    {
        var replies = new DirectLineReplyChannel(live, turn.Incoming, clock);
        var stored = new StoredTurn { Refused = turn.Refused, GivenUp = turn.GivenUp };
        await RunPipelineAsync(turn.Incoming, replies, stored);

        // Before the replies can be read: who has read that it is over must not be able to send any more.
        await EndAsync(live, replies.Replies);
        var completion = await store.FinishTurnAsync(new FinishedTurn(live.Id, turn.Sequence, replies.Replies, stored.States), CancellationToken.None);
        switch (completion)
        {
            case { End: TurnEnd.Kept, Replies.Count: > 0 }:
                live.Appended(completion.Replies);
                break;
            case { End: TurnEnd.ConversationGone }:
                replies.Pass();
                break;
        }

        return completion.End;
    }

    private async Task RunPipelineAsync(Activity incoming, DirectLineReplyChannel replies, StoredTurn stored)
    {
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TurnSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, stopping.Token);
        try
        {
            await pipeline.RunAsync(incoming, replies, stored, either.Token);
        }
#pragma warning disable CA1031 // The pipeline has apologised to the user if it could; what it said is kept.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.TurnFailed(log, exception.GetType().Name, exception.StackTrace);
        }
    }

    private async Task EndAsync(LiveConversation live, List<Activity> replies)
    {
        if (replies.Exists(reply => reply.Is(ActivityTypes.EndOfConversation)) && await store.FindAsync(live.Id) is { } conversation)
        {
            await store.UpdateAsync(conversation with { Ended = true });
        }
    }
}
