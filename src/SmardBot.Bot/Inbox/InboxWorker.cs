using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Inbox;
using SmardBot.Core.Conversations.Tickets;

namespace SmardBot.Bot.Inbox;

/// <summary>
/// Keeps the channel that is the inbox up to date: at once when a ticket changes here, and every few seconds for what is owed: changes
/// on another instance, what did not get through, what a killed process left. What is owed follows from the store, so that a
/// restart loses nothing; a card may be posted twice, never not at all.
/// </summary>
internal sealed class InboxWorker(
    IInboxStore store, ITicketStore tickets, InboxDesk desk, TicketShow show, TimeProvider clock, ILogger<InboxWorker> log) : BackgroundService, ITicketListener
{
    /// <summary>How often it looks for what is owed.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    /// <summary>So long a channel that refuses the bot is left alone, unless somebody has it tried again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private const int Batch = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly Channel<string> changed = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private DateTimeOffset refusedAt = DateTimeOffset.MinValue;
    private bool isAway;

    /// <inheritdoc/>
    public void Changed(string ticketId) => changed.Writer.TryWrite(ticketId);

    /// <summary>Shows all that is owed, and blanks what belongs to no ticket any more.</summary>
    public Task RunOnceAsync(CancellationToken cancellation) => GuardAsync(async () =>
    {
        foreach (var orphan in await store.ReadOrphansAsync(Batch, cancellation))
        {
            await BlankAsync(orphan, cancellation);
        }

        if (await ChannelAsync(cancellation) is not { } channel)
        {
            return;
        }

        // Many may be owed that need no post: those of before, whose families were not asked about Teams.
        for (var shown = Batch; shown > 0;)
        {
            shown = 0;
            foreach (var owed in await store.ReadOwedAsync(Batch, cancellation))
            {
                var end = await ShowAsync(owed, channel, cancellation);
                if (end is PostEnd.Gone or PostEnd.Later)
                {
                    return;
                }

                shown += end is null ? 0 : 1;
            }
        }
    });

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        await RunOnceAsync(stoppingToken);
        var (tick, news) = (timer.WaitForNextTickAsync(stoppingToken).AsTask(), changed.Reader.WaitToReadAsync(stoppingToken).AsTask());
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await Task.WhenAny(news, tick) == news)
            {
                await news;
                await ShowChangedAsync(stoppingToken);
                news = changed.Reader.WaitToReadAsync(stoppingToken).AsTask();
            }
            else if (await tick)
            {
                await RunOnceAsync(stoppingToken);
                tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
            }
        }
    }

    private Task ShowChangedAsync(CancellationToken cancellation) => GuardAsync(async () =>
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (changed.Reader.TryRead(out var id))
        {
            ids.Add(id);
        }

        if (await ChannelAsync(cancellation) is not { } channel)
        {
            return;
        }

        foreach (var id in ids)
        {
            await ShowAsync(id, channel, cancellation);
        }
    });

    /// <summary>The inbox; null where there is none, or it is being left alone.</summary>
    private async Task<InboxChannel?> ChannelAsync(CancellationToken cancellation) =>
        await desk.FindAsync(cancellation) is { } channel && (channel.Fault is null || clock.GetUtcNow() - refusedAt >= Pause) ? channel : null;

    /// <summary>Shows one ticket.</summary>
    /// <returns>How it ended; null where there was nothing to do here.</returns>
    private async Task<PostEnd?> ShowAsync(string id, InboxChannel channel, CancellationToken cancellation)
    {
        if (await store.ClaimAsync(id, clock.GetUtcNow() + Lease, cancellation) is not { } card)
        {
            return null;
        }

        if (await tickets.FindAsync(id, cancellation) is not { } ticket)
        {
            // Deleted meanwhile: its card is an orphan now.
            await store.KeepAsync(card, cancellation);
            return null;
        }

        var shown = await show.BringAsync(ticket, card, channel, cancellation);
        await store.KeepAsync(shown.Card, CancellationToken.None);
        if (shown.End == PostEnd.Gone)
        {
            refusedAt = clock.GetUtcNow();
            Log.InboxGone(log, shown.Status);
            await desk.FaultAsync(channel.Id, $"Teams refuses it ({shown.Status}): the channel was deleted, or the bot was removed from the team", cancellation);
        }
        else if (shown.End == PostEnd.Done && channel.Fault is not null)
        {
            await desk.FaultAsync(channel.Id, null, cancellation);
        }

        return shown.End;
    }

    private async Task BlankAsync(string id, CancellationToken cancellation)
    {
        if (await store.ClaimAsync(id, clock.GetUtcNow() + Lease, cancellation) is not { } card)
        {
            return;
        }

        if (await show.BlankAsync(card, cancellation))
        {
            await store.ForgetAsync(id, cancellation);
        }
        else
        {
            await store.KeepAsync(card, CancellationToken.None);
        }
    }

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
            isAway = false;
        }
        catch (StoreUnavailableException away)
        {
            if (!isAway)
            {
                Log.StaffNotServed(log, away.Message);
            }

            isAway = true;
        }
#pragma warning disable CA1031 // A card that cannot be made must not end the service; it is owed, and the log says so.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.InboxFailed(log, exception.GetType().Name, exception.StackTrace);
        }
    }
}
