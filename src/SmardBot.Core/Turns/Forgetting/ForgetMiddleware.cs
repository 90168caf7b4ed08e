using Microsoft.Extensions.Logging;
using SmardBot.Core.Activities;
using SmardBot.Core.Conversations;
using SmardBot.Core.Matching;
using SmardBot.Core.Turns.Buttons;
using SmardBot.Core.Turns.Guarding;
using SmardBot.Core.Turns.Remembering;

namespace SmardBot.Core.Turns.Forgetting;

/// <summary>
/// "Forget me" deletes the conversation and with it the secret that resumes it; "leave this device" revokes the secret alone.
/// Both work after an alarm too, with the contacts above: whoever looks over a shoulder must not keep anybody from either.
/// </summary>
internal sealed class ForgetMiddleware(IConversationStore store, UserStates states, SafetyResponder safety, ILogger<ForgetMiddleware> logger) : ITurnMiddleware
{
    public Task InvokeAsync(TurnContext turn, Func<Task> next) => Wanted(turn) switch
    {
        PressActions.Forget => RunAsync(turn, ForgetAsync, turn.Texts.Forgotten, ForgetEvents.Forgotten),
        PressActions.Leave => RunAsync(turn, LeaveAsync, turn.Texts.LeftDevice, ForgetEvents.Left),
        _ => next(),
    };

    private static string? Wanted(TurnContext turn)
    {
        bool Says(string words) => turn.Says(words);
        return turn.Press is not null ? turn.Press.Action
            : Says(turn.Texts.ButtonForget) || turn.Texts.TypedForget.Any(Says) ? PressActions.Forget
            : Says(turn.Texts.ButtonLeave) || turn.Texts.TypedLeave.Any(Says) ? PressActions.Leave
            : null;
    }

    private async Task RunAsync(TurnContext turn, Func<TurnContext, UserKey, Task> work, string done, string notice)
    {
        try
        {
            if (UserKey.Of(turn.Incoming) is { } key)
            {
                await work(turn, key);
            }
        }
        catch (Exception exception) when (!turn.Cancellation.IsCancellationRequested)
        {
            logger.NotForgotten(exception.GetType().Name);
            await turn.SayAsync(TurnOutcome.Error, $"{turn.Texts.NotForgotten}\n\n{safety.EmergencyLine(turn)}");
            return;
        }

        if (turn.Incoming.ChannelId == Channels.DirectLine)
        {
            await turn.SendAsync(new Activity { Type = ActivityTypes.Event, Name = notice });
        }

        await turn.SayAsync(TurnOutcome.Smalltalk, done);
    }

    private async Task ForgetAsync(TurnContext turn, UserKey key)
    {
        if (turn.Incoming.ChannelId == Channels.DirectLine)
        {
            await store.DeleteAsync(key.Conversation, turn.Cancellation);
            states.Forget(key);
        }
        else
        {
            // Others may be in the conversation, and its history is not ours.
            turn.State = UserState.Empty with { Alarms = turn.State.Alarms };
        }
    }

    private Task LeaveAsync(TurnContext turn, UserKey key) => store.RevokeResumeAsync(key.Conversation, turn.Cancellation);
}
