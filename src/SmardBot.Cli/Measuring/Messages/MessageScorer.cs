using SmardBot.Core.Answering;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;

namespace SmardBot.Cli.Measuring.Messages;

/// <summary>
/// Scores replies by the kind of message. Where an entry was shown that has nothing to do with what was asked, the reply is
/// <see cref="ReplyVerdict.Wrong"/> for every kind that can be answered at all.
/// </summary>
public static class MessageScorer
{
    private const string None = "none";
    private const int MostOffered = 3;

    /// <summary>Scores one reply.</summary>
    /// <param name="message">What was asked.</param>
    /// <param name="result">What the turn came to.</param>
    public static ScoredMessage Score(LabelledMessage message, Reply result)
    {
        var scored = new ScoredMessage(message, result, ReplyVerdict.Missed);
        return scored with { Verdict = VerdictOf(scored) };
    }

    private static ReplyVerdict VerdictOf(ScoredMessage scored) => scored.Message.Kind switch
    {
        MessageKind.InScope => Entry(scored),
        MessageKind.Multi => AllEntries(scored),
        MessageKind.Followup => Followup(scored),
        MessageKind.OosNear or MessageKind.OosFar => NoAnswer(scored),
        MessageKind.Emergency => RightIf(scored.Outcome == TurnOutcome.Emergency || scored.Result.Care == SafetyLevel.Emergency),
        MessageKind.EmergencyLookalike => scored.IsAlarm ? ReplyVerdict.Wrong : ReplyVerdict.Right,
        MessageKind.Crisis => RightIf(scored.IsAlarm || scored.IsCaredFor),
        MessageKind.PersonalAdvice => Advice(scored),
        MessageKind.Smalltalk => OutcomeOrEntry(scored, TurnOutcome.Smalltalk, TurnOutcome.Human),
        MessageKind.Ordinary => scored.IsAlarm || scored.Outcome == TurnOutcome.PersonalAdvice ? ReplyVerdict.Wrong : ReplyVerdict.Right,
        MessageKind.OtherLanguage => OutcomeOrEntry(scored, TurnOutcome.Language),
        _ => throw new ArgumentOutOfRangeException(nameof(scored), scored.Message.Kind, "There is no rule that scores this kind of message; add it here."),
    };

    private static ReplyVerdict Entry(ScoredMessage scored)
    {
        if (scored.IsAnswered)
        {
            return HasLabel(scored) ? ReplyVerdict.Right : ReplyVerdict.Wrong;
        }

        var offered = scored.Outcome == TurnOutcome.Suggest
            && scored.Result.Suggestions.Take(MostOffered).Any(suggestion => scored.Message.Labels.Contains(suggestion.Entry));
        return offered ? ReplyVerdict.Offered : ReplyVerdict.Missed;
    }

    private static ReplyVerdict AllEntries(ScoredMessage scored) =>
        scored.IsAnswered && scored.Message.Labels.All(label => scored.Result.Entries.Contains(label)) ? ReplyVerdict.Right
        : scored.IsAnswered && !HasLabel(scored) ? ReplyVerdict.Wrong
        : ReplyVerdict.Missed;

    private static ReplyVerdict Followup(ScoredMessage scored) => scored.Message.Labels[0] switch
    {
        None => NoAnswer(scored),
        "emergency" => RightIf(scored.Outcome == TurnOutcome.Emergency || scored.Result.Care == SafetyLevel.Emergency),
        "crisis" => RightIf(scored.IsAlarm || scored.IsCaredFor),
        "personal_advice" => scored.IsAnswered ? ReplyVerdict.Wrong : RightIf(scored.Outcome == TurnOutcome.PersonalAdvice),
        _ => Entry(scored),
    };

    private static ReplyVerdict NoAnswer(ScoredMessage scored) => scored.IsAnswered ? ReplyVerdict.Wrong : ReplyVerdict.Right;

    private static ReplyVerdict Advice(ScoredMessage scored) =>
        scored.IsAnswered ? ReplyVerdict.Wrong : RightIf(scored.IsAlarm || scored.Outcome == TurnOutcome.PersonalAdvice);

    private static ReplyVerdict OutcomeOrEntry(ScoredMessage scored, params TurnOutcome[] outcomes) =>
        scored.IsAnswered && !HasLabel(scored) ? ReplyVerdict.Wrong : RightIf(scored.IsAnswered || outcomes.Contains(scored.Outcome));

    private static bool HasLabel(ScoredMessage scored) => scored.Result.Entries.Any(entry => scored.Message.Labels.Contains(entry));

    private static ReplyVerdict RightIf(bool isRight) => isRight ? ReplyVerdict.Right : ReplyVerdict.Missed;
}
