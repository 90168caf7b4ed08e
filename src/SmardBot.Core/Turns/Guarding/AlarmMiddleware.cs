using SmardBot.Core.Activities;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;
using SmardBot.Core.Turns.Buttons;

namespace SmardBot.Core.Turns.Guarding;

/// <summary>After an emergency or a crisis the contacts stand above what is answered, for a while, or until an emergency is taken back.</summary>
internal sealed class AlarmMiddleware(SafetyResponder responder, EntryView view, TimeProvider clock) : ITurnMiddleware
{
    public Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        if (!turn.Incoming.Is(ActivityTypes.Message))
        {
            return next();
        }

        var isReleased = turn.Press?.Action == PressActions.Release || turn.Gate.Replies.IsRelease(turn.Text);
        if (isReleased)
        {
            turn.State = turn.State with { Alarms = turn.State.Alarms?.Released() };
        }

        var level = turn.State.Alarms?.At(clock.GetUtcNow()) ?? SafetyLevel.Clear;
        turn.Care = (level, responder.Above(turn, level));
        return isReleased ? turn.SayAsync(TurnOutcome.Smalltalk, turn.Gate.Replies.Released, view.FirstQuestions(turn.Knowledge?.Catalog, turn.Texts).Select(OwnButtons.Show)) : next();
    }
}
