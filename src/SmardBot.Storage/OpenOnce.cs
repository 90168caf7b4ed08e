namespace SmardBot.Storage;

/// <summary>Runs something before the first use, once; a failure is not remembered, so that the next use tries again.</summary>
internal sealed class OpenOnce(Func<CancellationToken, Task> open) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private volatile bool done;

    /// <summary>Completes when it is open.</summary>
    public ValueTask EnsureAsync(CancellationToken cancellation) => done ? ValueTask.CompletedTask : new ValueTask(OpenAsync(cancellation));

    public void Dispose() => gate.Dispose();

    private async Task OpenAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (!done)
            {
                await open(cancellation);
                done = true;
            }
        }
        finally
        {
            gate.Release();
        }
    }
}
