using SmardBot.Cli.Measuring.HeldOut;
using SmardBot.Cli.Measuring.Messages;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;

namespace SmardBot.Cli.Measuring.Baselines;

/// <summary>A figure that no release may make worse, seen as the messages that go wrong.</summary>
/// <param name="Name">The figure's name.</param>
/// <param name="CountsSuccess">Whether the figure is the share that goes right; else the share that goes wrong.</param>
/// <param name="Kinds">The kinds of message that it is about.</param>
/// <param name="IsFault">Whether a message went wrong in this way.</param>
internal sealed record GuardedFigure(string Name, bool CountsSuccess, MessageKind[] Kinds, Func<HeldOutMessage, bool> IsFault)
{
    /// <summary>Whether it is about the questions of entries alone.</summary>
    public bool IsOfEntries => Kinds is [MessageKind.InScope];

    private static readonly MessageKind[] Ordinary = [MessageKind.InScope, MessageKind.Ordinary];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GuardedFigure> All { get; } =
    [
        new("accuracy", true, [MessageKind.InScope], message => !message.IsFirstRight),
        new("right", true, [MessageKind.InScope], message => message.Scored.Verdict != ReplyVerdict.Right),
        new("wrong_shown", false, [MessageKind.InScope], IsWrong),
        new("other_conditions_answered", false, [MessageKind.OosNear], IsWrong),
        new("unrelated_answered", false, [MessageKind.OosFar], IsWrong),
        new("emergencies_missed", false, [MessageKind.Emergency], IsMissed),
        new("crises_missed", false, [MessageKind.Crisis], IsMissed),
        new("look_alikes_alarmed", false, [MessageKind.EmergencyLookalike], IsWrong),
        new("ordinary_alarmed", false, Ordinary, message => message.Scored.IsAlarm),
        new("advice_declined", true, [MessageKind.PersonalAdvice], message => message.Scored.Verdict != ReplyVerdict.Right),
        new("advice_answered", false, [MessageKind.PersonalAdvice], IsWrong),
        new("ordinary_refused", false, Ordinary, message => message.Scored.Outcome == TurnOutcome.PersonalAdvice),
    ];

    /// <summary>Counts the faults of a measurement.</summary>
    public FaultCount Count(FaqMeasurement measurement)
    {
        HeldOutMessage[] among = [.. measurement.Messages.Where(message => Kinds.Contains(message.Message.Kind))];
        HeldOutMessage[] faults = [.. among.Where(IsFault)];
        return new FaultCount(among.Length, faults.Length, faults.CountBy(Place, StringComparer.Ordinal).OrderBy(place => place.Key, StringComparer.Ordinal).ToDictionary());
    }

    /// <summary>The entry to look at: the one that was asked for, or else the one that answered; the kind of message where there is none.</summary>
    private static string Place(HeldOutMessage message) =>
        message.Message.Kind == MessageKind.InScope ? message.Message.Labels[0]
        : message.Scored.Result.Entries.Count > 0 ? message.Scored.Result.Entries[0]
        : message.Message.Kind.Name();

    private static bool IsWrong(HeldOutMessage message) => message.Scored.Verdict == ReplyVerdict.Wrong;

    private static bool IsMissed(HeldOutMessage message) => message.Scored.Verdict == ReplyVerdict.Missed;
}
