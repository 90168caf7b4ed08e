using SmardBot.Core.Answering;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;
using SmardBot.Core.Turns.Remembering;

namespace SmardBot.Core.Turns;

/// <summary>
/// Has the gate read what a message says before anything else does. An emergency or a crisis is answered here, from the text alone:
/// no store, no FAQ and no other step of the turn can hold the contacts up.
/// </summary>
internal sealed class SafetyMiddleware(Dialogue dialogue, ReplySender sender, Deliveries deliveries, UserStates states, PersonEffects persons, InTurn inTurn) : ITurnMiddleware
{
    public async Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        turn.Question = dialogue.Read(QuestionReader.Read(turn.Incoming, turn.IsOneTooMany));
        if (turn.Question.Verdict!.Level < SafetyLevel.Crisis)
        {
            await next();
            return;
        }

        if (turn.Stored is not null || !deliveries.WasHandledHere(turn.Incoming))
        {
            var known = UserKey.Of(turn.Incoming) is { } key ? states.AlarmsKnownHere(key) : RecentAlarms.None;
            var reply = dialogue.Answer(turn.Question with { State = turn.State with { Alarms = known } });
            BotTelemetry.CountAlarm(reply.Outcome!.Value.Name(), reply.Kind.Name() ?? "none", turn.Incoming.ChannelId ?? "none");
            await sender.SendAsync(turn, reply);
            await RememberAsync(turn);
            if (turn.Question.OwnsConversation && UserKey.Of(turn.Incoming) is { } own)
            {
                await persons.ContinueAsync(own.Conversation, isAlarm: true, turn.Cancellation);
            }
        }
    }

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

            async Task KeepAsync() =>
                await states.WriteAsync(key, dialogue.Answer(turn.Question with { State = await states.ReadAsync(key, turn) }).State, turn);
        }
    }
}
