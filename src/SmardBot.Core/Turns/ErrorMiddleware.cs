using Microsoft.Extensions.Logging;
using SmardBot.Core.Activities;
using SmardBot.Core.Decisions;

namespace SmardBot.Core.Turns;

/// <summary>When something breaks inside a turn: an apology, the emergency line and a way on for the user, a log entry without the user's text for the operator.</summary>
public sealed class ErrorMiddleware(ILogger<ErrorMiddleware> logger) : ITurnMiddleware
{
    /// <inheritdoc/>
    public async Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        try
        {
            await next();
        }
        catch (Exception exception) when (!turn.Cancellation.IsCancellationRequested)
        {
            logger.TurnFailed(turn.Incoming.ChannelId, exception.GetType().Name, exception.StackTrace);
            if (!turn.Incoming.Is(ActivityTypes.Message))
            {
                return;
            }

            turn.Result = TurnResult.Of(TurnOutcome.Error);
            var reply = Activity.Message($"{turn.Texts["error"]}\n\n{turn.Texts["emergency-line"]}");
            reply.SuggestedActions = ReplyComposer.Buttons([turn.Texts["talk-to-a-person"]]);
            await turn.SendAsync(reply);
        }
    }
}
