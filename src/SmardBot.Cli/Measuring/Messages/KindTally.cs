using SmardBot.Core.Faq;
using SmardBot.Core.Matching;

namespace SmardBot.Cli.Measuring.Messages;

/// <summary>What the replies to all messages of one kind were worth.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Messages">How many there are.</param>
/// <param name="Right">How many got what they asked for.</param>
/// <param name="Offered">How many were offered it among others.</param>
/// <param name="Wrong">How many got a wrong answer or a false alarm.</param>
/// <param name="Missed">How many got neither.</param>
/// <param name="Outcomes">How often each outcome came up.</param>
public sealed record KindTally(MessageKind Kind, int Messages, int Right, int Offered, int Wrong, int Missed, IReadOnlyDictionary<TurnOutcome, int> Outcomes)
{
    /// <summary>Counts messages of one kind.</summary>
    public static KindTally Of(MessageKind kind, IReadOnlyCollection<ScoredMessage> scored)
    {
        int Count(ReplyVerdict verdict) => scored.Count(message => message.Verdict == verdict);
        return new KindTally(
            kind,
            scored.Count,
            Count(ReplyVerdict.Right),
            Count(ReplyVerdict.Offered),
            Count(ReplyVerdict.Wrong),
            Count(ReplyVerdict.Missed),
            scored.CountBy(message => message.Outcome).OrderBy(pair => pair.Key).ToDictionary());
    }
}
