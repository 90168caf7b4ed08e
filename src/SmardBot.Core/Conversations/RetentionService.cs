using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Reviews;

namespace SmardBot.Core.Conversations;

/// <summary>
/// Deletes what has been kept long enough: at start and every few minutes, so that no restart puts it off. Of several instances
/// on one store, the first to come does a period's work; should it die over it, the next period makes up for that.
/// </summary>
internal sealed class RetentionService(IConversationStore store, ITicketStore tickets, IReviewStore reviews, IOptions<PrivacyOptions> options, TimeProvider clock, ILogger<RetentionService> logger) : BackgroundService
{
    /// <summary>How often it runs.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(5);

    private const int MostTicketHours = 14 * 24;

    /// <summary>Deletes what is due, unless it was done in this period.</summary>
    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        try
        {
            var now = clock.GetUtcNow();
            if (await store.TryMarkAsync($"retention|{now.Ticks / Period.Ticks}", cancellation))
            {
                // First the tickets: a conversation is kept as long as its ticket is.
                var kept = TimeSpan.FromHours(Math.Min(options.Value.ConversationHours, MostTicketHours));
                await tickets.DeleteAsync(now - kept, now - TimeSpan.FromHours(MostTicketHours), cancellation);
                var deleted = await store.DeleteIdleAsync(now - TimeSpan.FromHours(options.Value.ConversationHours), cancellation);
                if (deleted > 0)
                {
                    logger.ConversationsDeleted(deleted);
                }

                var reviewsDeleted = await reviews.DeleteBeforeAsync(DateOnly.FromDateTime(now.UtcDateTime).AddDays(-options.Value.ReviewDays), cancellation);
                if (reviewsDeleted > 0)
                {
                    logger.ReviewsDeleted(reviewsDeleted);
                }
            }
        }
        catch (StoreUnavailableException unavailable)
        {
            logger.RetentionPutOff(unavailable.Message);
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
}
