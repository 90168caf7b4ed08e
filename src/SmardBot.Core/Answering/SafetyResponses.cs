using Microsoft.Extensions.Options;
using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews.Masking;
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
            State = q.State.MovedOn() with { Alarms = alarms.With(verdict, now), AlarmQuestion = q.Id },
            Effects = [new SideEffect.RememberQuestion(q.Id, TextMask.Apply(q.Text))],
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

    /// <summary>Whose contacts stand above an answer: what the gate thinks of the message, or of one a short time ago.</summary>
    public SafetyLevel Care(Question q, DialogueState state) =>
        (SafetyLevel)Math.Max((int)(q.Verdict?.Care ?? SafetyLevel.Clear), (int)(state.Alarms?.At(clock.GetUtcNow()) ?? SafetyLevel.Clear));

    /// <summary>The user says that there is no emergency; then the bot asks whether it may keep the sentence, so that it gets better.</summary>
    public static Reply Released(Question q, IEnumerable<Button> others)
    {
        var (replies, state) = (q.Gate.Replies, q.State with { Alarms = q.State.Alarms?.Released() });
        return q.State.AlarmQuestion is null
            ? Reply.Of(TurnOutcome.Smalltalk, replies.Released, others) with { State = state }
            : Reply.Of(
                TurnOutcome.Smalltalk,
                $"{replies.Released}\n\n{replies.MayKeep}",
                [new Button(replies.Keep, new Press(PressActions.Keep)), .. others]) with { State = state };
    }

    /// <summary>The user allows that the sentence of a false alarm is kept: only then it goes to the review list, masked.</summary>
    public static Reply? Kept(Question q) => q.State.AlarmQuestion is { } id && (q.Press?.Action == PressActions.Keep || q.Says(q.Gate.Replies.Keep))
        ? Reply.Of(TurnOutcome.Smalltalk, q.Gate.Replies.Kept) with
        {
            State = q.State with { AlarmQuestion = null },
            Effects = [new SideEffect.ReviewReleased(id)],
        }
        : null;

    /// <summary>The contacts that stand above an answer.</summary>
    public string Above(Question q, SafetyLevel level) => q.Gate.Replies.Above(level, q.Audience, options.Value.Region);

    /// <summary>Declines a decision about one person.</summary>
    public string Advice(Question q) => q.Gate.Replies.For(q.Verdict!, q.Audience, options.Value.Region);

    /// <summary>A kind word.</summary>
    public ComfortReply Comfort(Question q, string kind) => q.Gate.Replies.Comforting(kind, options.Value.Region);

    /// <summary>The line of every refusal and error.</summary>
    public string EmergencyLine(Question q) => q.Gate.Replies.EmergencyLine(options.Value.Region);

    /// <summary>"I can only answer in English" in another language; null where there are no words for it.</summary>
    public string? OnlyEnglish(Question q, string language) => q.Gate.Replies.OnlyEnglish(language, options.Value.Region);
}
