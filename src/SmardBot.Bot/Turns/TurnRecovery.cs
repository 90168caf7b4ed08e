using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SmardBot.Core.Conversations;

namespace SmardBot.Bot.Turns;

/// <summary>
/// Takes up turns that are owed and that nobody runs: of a process that was killed, or whose store was away when it wanted to
/// keep the reply. Runs at start and every few seconds, on every instance.
/// </summary>
internal sealed class TurnRecovery(IConversationStore store, IEnumerable<IOwedTurns> channels, TurnOwner owner, TimeProvider clock, ILogger<TurnRecovery> log) : BackgroundService
{
    /// <summary>How often it looks; a third of <see cref="TurnOwner.Lease"/>.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private const int Batch = 100;

    private readonly IOwedTurns[] channels = [.. channels];
    private bool isAway;

    /// <summary>Renews what runs here and takes up what nobody runs.</summary>
    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        try
        {
            if (channels.Any(channel => channel.Count > 0))
            {
                await store.RenewTurnsAsync(owner.Claim(), cancellation);
            }

            foreach (var owed in await store.TakeTurnsAsync(owner.Claim(), Batch, cancellation))
            {
                await TakeUpAsync(owed, cancellation);
            }

            isAway = false;
        }
        catch (StoreUnavailableException unavailable)
        {
            if (!isAway)
            {
                Log.RecoveryPutOff(log, unavailable.Message);
            }

            isAway = true;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            await RunOnceAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TakeUpAsync(PendingTurn owed, CancellationToken cancellation)
    {
        var conversation = await store.FindAsync(owed.ConversationId, cancellation);
        var channel = Array.Find(channels, one => one.ChannelId == conversation?.ChannelId);
        if (channel is null || !await channel.TakeUpAsync(owed, conversation!, cancellation))
        {
            // Nothing is left that could be answered.
            await store.FinishTurnAsync(new FinishedTurn(owed.ConversationId, []) { Sequence = owed.Sequence }, cancellation);
            return;
        }

        Log.TurnTakenUp(log, owed.Takes);
    }
}
