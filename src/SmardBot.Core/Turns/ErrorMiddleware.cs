using Microsoft.Extensions.Logging;
using SmardBot.Core.Activities;
using SmardBot.Core.Matching;
using SmardBot.Core.Turns.Buttons;
using SmardBot.Core.Turns.Guarding;

namespace SmardBot.Core.Turns;

/// <summary>
/// When something breaks inside a turn: an apology, the emergency line and a way on for the user, a log entry for the
/// operator. The entry has no message of an exception, since that may hold the user's text.
/// </summary>
internal sealed class ErrorMiddleware(SafetyResponder safety, ILogger<ErrorMiddleware> logger) : ITurnMiddleware
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

    private Task ApologiseAsync(TurnContext turn)
    {
        turn.Result = TurnResult.Of(TurnOutcome.Error);
        var apology = TurnReplies.Message($"{turn.Texts.Error}\n\n{safety.EmergencyLine(turn)}", OwnButtons.Person(turn.Texts));
        // A turn that was cut off must not end in silence either.
        return turn.SendAsync(apology, CancellationToken.None);
    }
}
