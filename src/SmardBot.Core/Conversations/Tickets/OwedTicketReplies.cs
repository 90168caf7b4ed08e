using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SmardBot.Core.Conversations.Tickets;

/// <summary>
/// Brings what staff wrote into the conversations: at once, and again every few seconds until it stands there. The conversation
/// takes a reply once, however often it comes and from whichever instance.
/// </summary>
public sealed class OwedTicketReplies(ITicketStore tickets, ITicketReplies replies, TimeProvider clock, ILogger<OwedTicketReplies> logger) : BackgroundService
{
    /// <summary>How often it looks for what is owed.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private const int Batch = 50;

    /// <summary>Says one reply now; what goes wrong is made up for later.</summary>
    public async Task SayAsync(TicketReply reply, CancellationToken cancellation)
    {
        try
        {
            if (!await replies.SayAsync(reply, cancellation))
            {
                logger.TicketReplyWithoutConversation();
            }

            await tickets.StrikeAsync(reply.Id, cancellation);
        }
        catch (StoreUnavailableException unavailable)
        {
            logger.TicketReplyPutOff(unavailable.Message);
        }
    }

    /// <summary>Says everything that is owed.</summary>
    public async Task SayAllAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var reply in await tickets.ReadOwedAsync(Batch, cancellation))
            {
                await SayAsync(reply, cancellation);
            }
        }
        catch (StoreUnavailableException unavailable)
        {
            logger.TicketReplyPutOff(unavailable.Message);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            await SayAllAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
