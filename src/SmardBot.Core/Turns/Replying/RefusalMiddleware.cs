using SmardBot.Core.Matching;
using SmardBot.Core.Turns.Guarding;

namespace SmardBot.Core.Turns.Replying;

/// <summary>Refuses a message of a user who sent too many; the gate has read it before.</summary>
internal sealed class RefusalMiddleware(SafetyResponder safety) : ITurnMiddleware
{
    public Task InvokeAsync(TurnContext turn, Func<Task> next) => turn.Refusal == Refusal.TooMany
        ? turn.SayAsync(TurnOutcome.Refused, $"{turn.Texts.TooMany}\n\n{safety.EmergencyLine(turn)}")
        : next();
}
