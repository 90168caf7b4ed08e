using SmardBot.Core.Matching;
using SmardBot.Core.Turns.Guarding;

namespace SmardBot.Core.Turns.Replying;

/// <summary>Says in the language of the message, and in English, that there are answers in English only.</summary>
internal sealed class LanguageMiddleware(SafetyResponder safety) : ITurnMiddleware
{
    public Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        if (turn.Gate.Languages.Detect(turn.Text) is not { } language)
        {
            return next();
        }

        turn.State = turn.State.MovedOn();
        string?[] parts = [safety.OnlyEnglish(turn, language), turn.Texts.OnlyEnglish, safety.EmergencyLine(turn)];
        return turn.SayAsync(TurnOutcome.Language, string.Join("\n\n", parts.OfType<string>()));
    }
}
