using Microsoft.Extensions.Options;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;
using SmardBot.Core.Turns.Buttons;

namespace SmardBot.Core.Turns.Guarding;

/// <summary>Declines a decision, dose, setting, measurement or result about one person, and may point to what is said in general.</summary>
internal sealed class AdviceMiddleware(SafetyResponder responder, EntryView view, IOptions<TurnOptions> options) : ITurnMiddleware
{
    private const int MostEntries = 2;

    public Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        if (turn.Verdict.Level != SafetyLevel.PersonalAdvice)
        {
            return next();
        }

        var general = General(turn);
        turn.State = turn.State.MovedOn() with { Offered = [.. general.Select(button => button.Does.Entry!)] };
        var advice = responder.Advice(turn);
        return turn.SayAsync(TurnOutcome.PersonalAdvice, general.Length == 0 ? advice : $"{advice}\n\n{turn.Texts.GeneralEntries}", general);
    }

    /// <summary>Entries on the subject that nobody needs to be asked about first.</summary>
    private Button[] General(TurnContext turn)
    {
        if (turn.Knowledge is not { } knowledge || turn.Text.Length > options.Value.MaxMessageLength)
        {
            return [];
        }

        var decision = knowledge.Matcher.Decide(turn.Text);
        return [.. decision.Entries.Concat(decision.Suggestions.Select(offer => offer.Entry))
            .Select(knowledge.Catalog.Find)
            .Where(entry => view.MayShow(entry) && !entry!.Sensitive)
            .Take(MostEntries)
            .Select(entry => OwnButtons.Show(entry!))];
    }
}
