using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SmardBot.Bot.Middleware;

/// <summary>Says that the bot is working on it when a turn takes longer than a moment. Nothing is sent once a reply goes out.</summary>
internal sealed class TypingMiddleware(TimeProvider clock) : IMiddleware
{
    /// <summary>Who waits longer than this wonders.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.Type != ActivityTypes.Message || turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            // Nobody waits, or nobody would see it.
            await next(cancellationToken);
            return;
        }

        await using var indicator = new Indicator(turnContext, clock);
        turnContext.OnSendActivities(async (_, _, send) =>
        {
            await indicator.StopAsync();
            return await send();
        });
        await next(cancellationToken);
    }

    private sealed class Indicator : IAsyncDisposable
    {
        private readonly Lock gate = new();
        private readonly ITurnContext turn;
        private readonly ITimer timer;
        private CancellationTokenSource? sending;
        private Task sent = Task.CompletedTask;
        private bool hasStopped;

        public Indicator(ITurnContext turn, TimeProvider clock)
        {
            this.turn = turn;
            timer = clock.CreateTimer(static indicator => ((Indicator)indicator!).Show(), this, Moment, Timeout.InfiniteTimeSpan);
        }

        /// <summary>Before a reply is sent; an indicator that is on its way is called back.</summary>
        public async Task StopAsync()
        {
            lock (gate)
            {
                hasStopped = true;
                sending?.Cancel();
            }

            await timer.DisposeAsync();
            // Whether it got through does not matter.
            await sent.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
                    var typing = new Activity { Type = ActivityTypes.Typing }.ApplyConversationReference(turn.Activity.GetConversationReference());
                    // Past the handlers of replies: it is none.
                    sent = turn.Adapter.SendActivitiesAsync(turn, [typing], sending.Token);
                }
            }
        }
    }
}
