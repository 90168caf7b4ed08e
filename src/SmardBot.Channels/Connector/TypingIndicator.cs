using SmardBot.Core.Activities;

namespace SmardBot.Channels.Connector;

/// <summary>Says that the bot is working on it when a turn takes longer than a moment. Ends when disposed of: nothing is sent after it.</summary>
internal sealed class TypingIndicator : IAsyncDisposable
{
    /// <summary>Who waits longer than this wonders.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource ending = new();
    private readonly ConnectorClient client;
    private readonly Activity incoming;
    private readonly ITimer timer;
    private readonly Lock gate = new();
    private Task sending = Task.CompletedTask;

    private TypingIndicator(Activity incoming, ConnectorClient client, TimeProvider clock)
    {
        this.incoming = incoming;
        this.client = client;
        timer = clock.CreateTimer(static indicator => ((TypingIndicator)indicator!).Show(), this, Moment, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Starts the wait.</summary>
    public static TypingIndicator Start(Activity incoming, ConnectorClient client, TimeProvider clock) => new(incoming, client, clock);

    public async ValueTask DisposeAsync()
    {
        await timer.DisposeAsync();
        Task last;
        lock (gate)
        {
            ending.Cancel();
            last = sending;
        }

        await last;
        ending.Dispose();
    }

    private void Show()
    {
        lock (gate)
        {
            if (!ending.IsCancellationRequested)
            {
                sending = client.SendAsync(OutgoingActivity.Typing(incoming), ending.Token);
            }
        }
    }
}
