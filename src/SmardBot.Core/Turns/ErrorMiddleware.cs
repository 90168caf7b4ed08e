using Microsoft.Extensions.Logging;
using SmardBot.Core.Activities;
using SmardBot.Core.Answering;

namespace SmardBot.Core.Turns;

/// <summary>
/// When something breaks inside a turn: an apology, the emergency line and a way on for the user, a log entry for the
/// operator. The entry has no message of an exception, since that may hold the user's text.
/// </summary>
internal sealed class ErrorMiddleware(Dialogue dialogue, ReplySender sender, ILogger<ErrorMiddleware> logger) : ITurnMiddleware
{
    public async Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        try
        {
            if (turn.Stored is { GivenUp: true })
            {
                await ApologiseAsync(turn);
                return;
            }

            await next();
        }
        catch (Exception exception)
        {
            logger.TurnFailed(turn.Incoming.ChannelId, exception.GetType().Name, exception.StackTrace);
            if (turn.Incoming.Is(ActivityTypes.Message) && !turn.HasReplied)
            {
                await ApologiseAsync(turn);
            }

            turn.Cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>A turn that was cut off must not end in silence either.</summary>
    private Task ApologiseAsync(TurnContext turn) => sender.SendAsync(turn, dialogue.Apologise(turn.Question with { State = turn.State }));
}
