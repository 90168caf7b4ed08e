using SmardBot.Core.Activities;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;
using SmardBot.Core.Turns.Buttons;

namespace SmardBot.Core.Turns.Guarding;

/// <summary>After an emergency or a crisis every message of that user gets the contacts again, until they say that there is none.</summary>
internal sealed class AlarmMiddleware(SafetyResponder responder, EntryView view) : ITurnMiddleware
{
    public Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        if (!turn.Incoming.Is(ActivityTypes.Message))
        {
            return next();
        }

        if (turn.Press?.Action == PressActions.Release || turn.Gate.Replies.IsRelease(turn.Text))
        {
            turn.State = turn.State with { Alarm = SafetyLevel.Clear };
            return turn.SayAsync(TurnOutcome.Smalltalk, turn.Gate.Replies.Released, view.FirstQuestions(turn.Knowledge?.Catalog, turn.Texts).Select(OwnButtons.Show));
        }

        return turn.State.Alarm >= SafetyLevel.Crisis ? responder.RepeatAsync(turn, turn.State.Alarm) : next();
    }
}
