using Microsoft.Extensions.Options;
using SmardBot.Core.Activities;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Turns;

/// <summary>After an emergency or a crisis every further message gets the contacts again, until the user says that there is none.</summary>
public sealed class StickyMiddleware(IOptions<SafetyOptions> options) : ITurnMiddleware
{
    /// <inheritdoc/>
    public async Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        if (turn.State.Sticky <= SafetyLevel.PersonalAdvice)
        {
            await next();
            return;
        }

        var gate = turn.Knowledge?.Gate ?? SafetyGate.Embedded;
        if (!gate.Replies.IsRelease(turn.Text))
        {
            await SafetyReply.SendAsync(turn, gate, options.Value, new SafetyVerdict(turn.State.Sticky, turn.State.StickyCrisis), isAgain: true);
            return;
        }

        turn.State = turn.State with { Sticky = SafetyLevel.Clear, StickyCrisis = CrisisKind.None };
        turn.Result = TurnResult.Of(Decisions.TurnOutcome.Smalltalk);
        await turn.SendAsync(Activity.Message(gate.Replies.Released));
    }
}
