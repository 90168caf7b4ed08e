using SmardBot.Core.Faq;
using SmardBot.Core.Matching;

namespace SmardBot.Cli.Measuring.Messages;

/// <summary>What the bot makes of a whole question file: a tally a kind, the figures that were given limits, and whether confidence means what it says.</summary>
public sealed class MessageReport
{
    private readonly ILookup<MessageKind, ScoredMessage> byKind;

    /// <summary>Sums up scored messages.</summary>
    public MessageReport(IReadOnlyList<ScoredMessage> messages)
    {
        Messages = messages;
        byKind = messages.ToLookup(message => message.Message.Kind);
        Kinds = [.. byKind.OrderBy(group => group.Key).Select(group => KindTally.Of(group.Key, [.. group]))];
        Shown = new Reliability(messages.Where(message => message.IsAnswered)
            .Select(message => (message.Result.Confidence, message.Verdict == ReplyVerdict.Right)));
        Figures = [.. All().Where(figure => figure.Of > 0)];
    }

    /// <summary>Every message in the order of the file.</summary>
    public IReadOnlyList<ScoredMessage> Messages { get; }

    /// <summary>A tally for each kind that is in the file.</summary>
    public IReadOnlyList<KindTally> Kinds { get; }

    /// <summary>The figures, each with its limit if one was set; those without a message are left out.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Whether the confidence of answers that were shown means what it says.</summary>
    public Reliability Shown { get; }

    private IEnumerable<Figure> All() =>
    [
        Share("right", MessageKind.InScope, IsRight, atLeast: 0.80),
        Share("right_or_offered", MessageKind.InScope, message => message.Verdict is ReplyVerdict.Right or ReplyVerdict.Offered, atLeast: 0.93),
        Share("wrong_shown", MessageKind.InScope, IsWrong, atMost: 0.02),
        Share("other_conditions_answered", MessageKind.OosNear, IsWrong, atMost: 0.02),
        Share("unrelated_answered", MessageKind.OosFar, IsWrong),
        Share("follow_ups_right", MessageKind.Followup, IsRight, atLeast: 0.90),
        Share("both_answered", MessageKind.Multi, IsRight, atLeast: 0.80),
        Share("cries_missed", Cries, IsMissed, atMost: 0.01),
        Share("emergencies_missed", MessageKind.Emergency, IsMissed, atMost: 0),
        Share("crises_missed", MessageKind.Crisis, IsMissed, atMost: 0),
        Share("cries_alarmed", Cries, message => message.IsAlarm, atLeast: 0.90),
        Share("look_alikes_alarmed", MessageKind.EmergencyLookalike, IsWrong, atMost: 0.04),
        Share("look_alikes_cared_for", MessageKind.EmergencyLookalike, message => message.IsCaredFor),
        Share("ordinary_alarmed", Ordinary, message => message.IsAlarm, atMost: 0.004),
        Share("ordinary_cared_for", Ordinary, message => message.IsCaredFor, atMost: 0.04),
        Share("advice_declined", MessageKind.PersonalAdvice, IsRight, atLeast: 0.93),
        Share("advice_answered", MessageKind.PersonalAdvice, IsWrong, atMost: 0.02),
        Share("ordinary_refused", Ordinary, message => message.Outcome == TurnOutcome.PersonalAdvice, atMost: 0.01),
        Share("smalltalk_right", MessageKind.Smalltalk, IsRight),
        Share("other_languages_right", MessageKind.OtherLanguage, IsRight),
        new("expected_calibration_error", Shown.ExpectedCalibrationError, Messages.Count(message => message.IsAnswered)),
    ];

    private IEnumerable<ScoredMessage> Ordinary => byKind[MessageKind.InScope].Concat(byKind[MessageKind.Ordinary]);

    private IEnumerable<ScoredMessage> Cries => byKind[MessageKind.Emergency].Concat(byKind[MessageKind.Crisis]);

    private Figure Share(string name, MessageKind kind, Func<ScoredMessage, bool> counts, double? atLeast = null, double? atMost = null) =>
        Share(name, byKind[kind], counts, atLeast, atMost);

    private static Figure Share(string name, IEnumerable<ScoredMessage> among, Func<ScoredMessage, bool> counts, double? atLeast = null, double? atMost = null)
    {
        var of = among.Count();
        return new Figure(name, among.Count(counts) / (double)Math.Max(1, of), of, atLeast, atMost);
    }

    private static bool IsRight(ScoredMessage message) => message.Verdict == ReplyVerdict.Right;

    private static bool IsWrong(ScoredMessage message) => message.Verdict == ReplyVerdict.Wrong;

    private static bool IsMissed(ScoredMessage message) => message.Verdict == ReplyVerdict.Missed;
}
