using SmardBot.Core.Activities;

namespace SmardBot.Channels.Connector;

/// <summary>Says that the bot is working on it when a turn takes longer than a moment. Nothing is sent once it has stopped.</summary>
internal sealed class TypingIndicator : IAsyncDisposable
{
    /// <summary>Who waits longer than this wonders.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();
    private readonly ConnectorClient client;
    private readonly Activity incoming;
    private readonly ITimer timer;
    private CancellationTokenSource? sending;
    private Task sent = Task.CompletedTask;
    private bool hasStopped;

    private TypingIndicator(Activity incoming, ConnectorClient client, TimeProvider clock)
    {
        this.incoming = incoming;
        this.client = client;
        timer = clock.CreateTimer(static indicator => ((TypingIndicator)indicator!).Show(), this, Moment, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Starts the wait; null for an activity that nobody waits for, or whose replies are not posted.</summary>
    public static TypingIndicator? For(Activity incoming, ConnectorClient client, TimeProvider clock) =>
        incoming.Is(ActivityTypes.Message) && !ConnectorActivity.ExpectsReplies(incoming) ? new TypingIndicator(incoming, client, clock) : null;

    /// <summary>Before a reply is sent; an indicator that is on its way is called back.</summary>
    public async Task StopAsync()
    {
        lock (gate)
        {
            hasStopped = true;
            sending?.Cancel();
        }

        await timer.DisposeAsync();
        await sent;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        sending?.Dispose();
    }

    private void Show()
    {
        lock (gate)
        {
            if (!hasStopped)
            {
                sending = new CancellationTokenSource();
                sent = client.SendAsync(OutgoingActivity.Typing(incoming), sending.Token);
            }
        }
    }
}
