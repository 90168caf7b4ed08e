using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Core.Activities;
using SmardBot.Core.Ports;
using SmardBot.Core.Turns;

namespace SmardBot.Channels.DirectLine.Conversations;

/// <summary>Queues the turns of stored activities. Whoever waits for the answer finds it in the history.</summary>
internal sealed class TurnRunner(
    TurnPipeline pipeline,
    IConversationStore store,
    LiveConversations conversations,
    IOptions<DirectLineOptions> options,
    TimeProvider clock,
    ILogger<TurnRunner> log) : IDisposable
{
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Runs the turn after those that wait, or refuses the message in its place.</summary>
    public void Add(LiveConversation live, Activity incoming, bool refuse = false)
    {
        // The history keeps what was sent; the turn works on a copy.
        var copy = incoming.Clone();
        var lease = conversations.Rent(live.Id);
        live.Turns.Add(() => RunAsync(lease, copy, refuse));
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

    private async Task RunAsync(LiveConversations.Lease lease, Activity incoming, bool refuse)
    {
        using (lease)
        {
            using var time = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TurnSeconds), clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, stopping.Token);
            var replies = new DirectLineReplyChannel(lease.Live, store, incoming, clock);
            try
            {
                await (refuse
                    ? pipeline.RefuseAsync(incoming, replies, either.Token)
                    : pipeline.RunAsync(incoming, replies, either.Token));
            }
#pragma warning disable CA1031 // The pipeline has apologised to the user if it could; the next message must have its turn.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Log.TurnFailed(log, exception.GetType().Name, exception.StackTrace);
            }
        }
    }
}
