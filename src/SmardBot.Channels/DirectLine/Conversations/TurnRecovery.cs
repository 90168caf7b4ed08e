using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SmardBot.Channels.Connector;
using SmardBot.Core.Activities;
using SmardBot.Core.Conversations;

namespace SmardBot.Channels.DirectLine.Conversations;

/// <summary>
/// Takes up turns that are owed and that nobody runs: of a process that was killed, or whose store was away when it wanted to
/// keep the reply. Runs at start and every few seconds, on every instance.
/// </summary>
internal sealed class TurnRecovery(IConversationStore store, LiveConversations conversations, TurnRunner turns, OwedReplies replies, TimeProvider clock, ILogger<TurnRecovery> log) : BackgroundService
{
    /// <summary>How often it looks; a third of <see cref="TurnRunner.Lease"/>.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private const int Batch = 100;

    /// <summary>A turn that was taken over so often and still not answered is answered with an apology.</summary>
    private const int MostTakes = 3;

    private bool isAway;

    /// <summary>Renews what runs here and takes up what nobody runs.</summary>
    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        try
        {
            if (turns.Count + replies.Count > 0)
            {
                await store.RenewTurnsAsync(turns.Claim(), cancellation);
            }

            foreach (var owed in await store.TakeTurnsAsync(turns.Claim(), Batch, cancellation))
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
        if (conversation?.ChannelId == OwedReplies.Channel)
        {
            replies.TakeUp(conversation);
            return;
        }

        if (conversation is null || await IncomingAsync(conversation, owed.Sequence, cancellation) is not { } incoming)
        {
            // Nothing is left that could be answered.
            await store.FinishTurnAsync(new FinishedTurn(owed.ConversationId, owed.Sequence, [], []), cancellation);
            return;
        }

        Log.TurnTakenUp(log, owed.Takes);
        using var lease = conversations.Rent(conversation.Id);
        turns.Add(lease.Live, new OwedTurn(owed.Sequence, incoming, owed.Refused, GivenUp: owed.Takes > MostTakes));
    }

    private async Task<Activity?> IncomingAsync(Conversation conversation, long sequence, CancellationToken cancellation)
    {
        if (sequence == 0)
        {
            return Parties.Start(conversation, conversation.UserId, locale: null, clock);
        }

        return await store.ReadAsync(conversation.Id, sequence - 1, 1, cancellation) is [{ } stored] && stored.Sequence == sequence ? stored.Activity : null;
    }
}
