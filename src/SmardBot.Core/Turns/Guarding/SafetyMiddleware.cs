using SmardBot.Core.Activities;
using SmardBot.Core.Safety;
using SmardBot.Core.Turns.Buttons;
using SmardBot.Core.Turns.Remembering;
using SmardBot.Core.Turns.Reviewing;

namespace SmardBot.Core.Turns.Guarding;

/// <summary>
/// Reads what a message says before anything else does. An emergency or a crisis is answered here, from the text alone:
/// no store, no FAQ and no other step of the turn can hold the contacts up.
/// </summary>
internal sealed class SafetyMiddleware(SafetyResponder responder, Deliveries deliveries, UserStates states, InTurn inTurn, TimeProvider clock) : ITurnMiddleware
{
    public async Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        if (turn.Incoming.Is(ActivityTypes.Message))
        {
            turn.Press = PressReader.Read(turn);
            turn.Feedback = turn.Press is null ? FeedbackReader.Read(turn.Incoming) : null;
            turn.Verdict = IsOurOwnWords(turn) ? SafetyVerdict.Clear : turn.Gate.Assess(SaidText.Of(turn.Incoming));
        }
        else if ((turn.Feedback = FeedbackReader.Read(turn.Incoming)) is { Reason.Length: > 0 } given)
        {
            turn.Verdict = turn.Gate.Assess(given.Reason);
        }

        if (turn.Verdict.Level < SafetyLevel.Crisis)
        {
            await next();
            return;
        }

        if (turn.Stored is not null || !deliveries.WasHandledHere(turn.Incoming))
        {
            var known = UserKey.Of(turn.Incoming) is { } key ? states.AlarmsKnownHere(key) : RecentAlarms.None;
            await responder.RespondAsync(turn, turn.Verdict, known.Repeats(turn.Verdict, clock.GetUtcNow()));
            await RememberAsync(turn);
        }
    }

    /// <summary>A button of the bot, or the words that end an alarm: there is nothing in them to assess.</summary>
    private static bool IsOurOwnWords(TurnContext turn) =>
        turn.Press is not null || (turn.Incoming.Value is null && turn.Gate.Replies.IsRelease(turn.Text));

    /// <summary>For a while the contacts stand above what this user is answered.</summary>
    private async Task RememberAsync(TurnContext turn)
    {
        if (turn.Stored is null)
        {
            await deliveries.TryMarkAsync(turn.Incoming, turn.Cancellation);
        }

        if (UserKey.Of(turn.Incoming) is { } key)
        {
            await inTurn.RunAsync(key, KeepAsync, turn.Cancellation);

            async Task KeepAsync()
            {
                var state = (await states.ReadAsync(key, turn)).MovedOn();
                await states.WriteAsync(key, state with { Alarms = (state.Alarms ?? RecentAlarms.None).With(turn.Verdict, clock.GetUtcNow()) }, turn);
            }
        }
    }
}
