namespace SmardBot.DirectLine.Conversations;

/// <summary>Runs the turns of one conversation one after another, in the order in which they were added.</summary>
internal sealed class TurnQueue
{
    private readonly Lock gate = new();
    private Task last = Task.CompletedTask;

    /// <summary>How many wait or run.</summary>
    public int Count { get; private set; }

    /// <summary>When all that were added so far have run.</summary>
    public Task Idle
    {
        get
        {
            lock (gate)
            {
                return last;
            }
        }
    }

    /// <summary>Runs it when those before it have run; returns at once.</summary>
    /// <param name="turn">Handles its own errors: whatever it throws is dropped here, so that the next one runs.</param>
    public void Add(Func<Task> turn)
    {
        lock (gate)
        {
            Count++;
            last = RunAfterAsync(last, turn);
        }
    }

    private async Task RunAfterAsync(Task before, Func<Task> turn)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await turn();
        }
        finally
        {
            lock (gate)
            {
                Count--;
            }
        }
    }
}
