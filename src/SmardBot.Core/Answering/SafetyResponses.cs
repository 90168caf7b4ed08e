using Microsoft.Extensions.Options;
using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Answering;

/// <summary>Says whom to turn to, and nothing else.</summary>
internal sealed class SafetyResponses(IOptions<SafetyOptions> options, TimeProvider clock)
{
    /// <summary>Answers what the gate found: an emergency or a crisis. The same again gets a short reply, in other words.</summary>
    public Reply? Alarm(Question q)
    {
        if (q.Verdict is not { Level: >= SafetyLevel.Crisis } verdict)
        {
            return null;
        }

        var (replies, alarms, now) = (q.Gate.Replies, q.State.Alarms ?? RecentAlarms.None, clock.GetUtcNow());
        return Reply.Of(
            verdict.Level == SafetyLevel.Emergency ? TurnOutcome.Emergency : TurnOutcome.Crisis,
            alarms.Repeats(verdict, now) ? replies.Again(verdict.Level, q.Audience, options.Value.Region) : replies.For(verdict, q.Audience, options.Value.Region),
            Ways(q, verdict.Level)) with
        {
            Care = verdict.Level,
            Kind = verdict.Crisis,
            State = q.State.MovedOn() with { Alarms = alarms.With(verdict, now) },
        };
    }

    /// <summary>Support staff have somebody to see to: when help is on its way they go on.</summary>
    private static IEnumerable<Button> Ways(Question q, SafetyLevel level)
    {
        if (q.IsFromStaff && level == SafetyLevel.Emergency)
        {
            yield return OwnButtons.Helped(q.Texts);
        }

        yield return new Button(q.Gate.Replies.NotAnEmergency, new Press(PressActions.Release));
    }

    /// <summary>Whose contacts stand above an answer now.</summary>
    public SafetyLevel CareAfter(DialogueState state) => state.Alarms?.At(clock.GetUtcNow()) ?? SafetyLevel.Clear;

    /// <summary>The contacts that stand above an answer.</summary>
    public string Above(Question q, SafetyLevel level) => q.Gate.Replies.Above(level, q.Audience, options.Value.Region);

    /// <summary>Declines a decision about one person.</summary>
    public string Advice(Question q) => q.Gate.Replies.For(q.Verdict!, q.Audience, options.Value.Region);

    /// <summary>The line of every refusal and error.</summary>
    public string EmergencyLine(Question q) => q.Gate.Replies.EmergencyLine(options.Value.Region);

    /// <summary>"I can only answer in English" in another language; null where there are no words for it.</summary>
    public string? OnlyEnglish(Question q, string language) => q.Gate.Replies.OnlyEnglish(language, options.Value.Region);
}
