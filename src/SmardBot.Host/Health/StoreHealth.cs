using SmardBot.Core.Conversations;

namespace SmardBot.Host.Health;

/// <summary>Whether messages can be kept just now: found out by writing, for a full disk and a locked file let one read.</summary>
internal sealed class StoreHealth(IConversationStore store, TimeProvider clock, ILogger<StoreHealth> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private volatile string? fault;

    /// <summary>What is wrong, without anything of the configuration; null when nothing is. The log gets the whole reason when it changes.</summary>
    public async Task<string?> FaultAsync(CancellationToken cancellation)
    {
        try
        {
            using var timeout = new CancellationTokenSource(Patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
            await store.CheckAsync(either.Token).WaitAsync(either.Token);
            if (Change(null))
            {
                Log.StoreWritableAgain(logger);
            }
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            var problem = exception is OperationCanceledException ? $"no answer within {Patience.TotalSeconds} seconds" : exception.GetType().Name;
            if (Change($"cannot be written ({problem}); the log says more"))
            {
                Log.StoreNotWritable(logger, exception is StoreUnavailableException ? exception.Message : problem);
            }
        }

        return fault;
    }

    private bool Change(string? now)
    {
        var changed = fault != now;
        fault = now;
        return changed;
    }
}
