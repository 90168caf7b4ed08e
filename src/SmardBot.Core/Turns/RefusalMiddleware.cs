using Microsoft.Extensions.Options;
using SmardBot.Core.Activities;
using SmardBot.Core.Decisions;

namespace SmardBot.Core.Turns;

/// <summary>Refuses a message that is too long to match, or one too many; the gate has read all of it before.</summary>
public sealed class RefusalMiddleware(IOptions<TurnOptions> options) : ITurnMiddleware
{
    /// <inheritdoc/>
    public Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        if (turn.Refusal is null && turn.Text.Length <= options.Value.MaxMessageLength)
        {
            return next();
        }

        var why = turn.Refusal is null ? turn.Texts["too-long", ("limit", $"{options.Value.MaxMessageLength:N0}")] : turn.Texts["too-many"];
        turn.Result = TurnResult.Of(TurnOutcome.Refused);
        return turn.SendAsync(Activity.Message($"{why}\n\n{turn.Texts["emergency-line"]}"));
    }
}
