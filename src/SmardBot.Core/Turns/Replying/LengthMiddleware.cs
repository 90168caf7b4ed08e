using Microsoft.Extensions.Options;
using SmardBot.Core.Matching;
using SmardBot.Core.Turns.Guarding;

namespace SmardBot.Core.Turns.Replying;

/// <summary>Refuses a message that is too long to match; the gate has read all of it before.</summary>
internal sealed class LengthMiddleware(IOptions<TurnOptions> options, SafetyResponder safety) : ITurnMiddleware
{
    public Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        var limit = options.Value.MaxMessageLength;
        if (turn.Text.Length <= limit)
        {
            return next();
        }

        turn.State = turn.State.MovedOn();
        return turn.SayAsync(TurnOutcome.Refused, $"{turn.Texts.TooLong(limit)}\n\n{safety.EmergencyLine(turn)}");
    }
}
