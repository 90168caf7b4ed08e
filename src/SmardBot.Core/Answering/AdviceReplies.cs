using Microsoft.Extensions.Options;
using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Answering;

/// <summary>Declines a decision, dose, setting, measurement or result about one person, and may point to what is said in general.</summary>
internal sealed class AdviceReplies(SafetyResponses safety, EntryView view, IOptions<TurnOptions> options)
{
    private const int MostEntries = 2;

    /// <summary>The reply, or null where no such thing is asked.</summary>
    public Reply? Answer(Question q)
    {
        if (q.Verdict?.Level != SafetyLevel.PersonalAdvice)
        {
            return null;
        }

        var general = General(q);
        var advice = safety.Advice(q);
        return Reply.Of(TurnOutcome.PersonalAdvice, general.Length == 0 ? advice : $"{advice}\n\n{q.Texts.GeneralEntries}", general.Select(OwnButtons.Show)) with
        {
            State = q.State.MovedOn() with { Offered = [.. general.Select(entry => entry.Id)] },
        };
    }

    /// <summary>Entries on the subject that nobody needs to be asked about first.</summary>
    private FaqEntry[] General(Question q)
    {
        if (q.Knowledge is not { } knowledge || q.Text.Length > options.Value.MaxMessageLength)
        {
            return [];
        }

        var decision = knowledge.Matcher.Decide(q.Text);
        return [.. decision.Entries.Concat(decision.Suggestions.Select(offer => offer.Entry))
            .Select(knowledge.Catalog.Find)
            .Where(entry => view.MayShow(entry) && !entry!.Sensitive)
            .Take(MostEntries)!];
    }
}
