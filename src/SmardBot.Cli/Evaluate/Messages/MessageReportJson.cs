using SmardBot.Cli.Measuring;
using SmardBot.Cli.Measuring.Messages;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;

namespace SmardBot.Cli.Evaluate.Messages;

/// <summary>What <c>evaluate --questions --format json</c> prints; scripts depend on the names. Shares are 0 to 1.</summary>
/// <param name="Messages">How many messages were asked.</param>
/// <param name="Figures">Each figure by name, with its limit where one was set.</param>
/// <param name="Kinds">A tally for each kind.</param>
/// <param name="Reliability">Answers that were shown by confidence: what they promise and what they keep.</param>
/// <param name="Mistakes">Every message that was not right, with <c>--mistakes</c>.</param>
internal sealed record MessageReportJson(
    int Messages,
    IReadOnlyDictionary<string, MessageReportJson.Value> Figures,
    IReadOnlyDictionary<string, MessageReportJson.Tally> Kinds,
    IReadOnlyList<ReliabilityBin> Reliability,
    IReadOnlyList<MessageReportJson.Mistake>? Mistakes)
{
    /// <summary>A figure.</summary>
    internal sealed record Value(double Share, int Of, double? AtLeast, double? AtMost, bool? Met);

    /// <summary>A kind.</summary>
    internal sealed record Tally(int Messages, int Right, int Offered, int Wrong, int Missed, IReadOnlyDictionary<TurnOutcome, int> Outcomes);

    /// <summary>A message that was not right.</summary>
    internal sealed record Mistake(
        int Line, string Text, string Kind, IReadOnlyList<string> Labels, ReplyVerdict Verdict, TurnOutcome Outcome, IReadOnlyList<string> Entries, double Confidence, IReadOnlyList<ScoredEntry> Suggestions);

    /// <summary>The report in this form.</summary>
    public static MessageReportJson Of(MessageReport report, bool withMistakes) => new(
        report.Messages.Count,
        Values(report.Figures),
        Tallies(report.Kinds),
        report.Shown.Bins,
        withMistakes ? [.. report.Messages.Where(message => message.Verdict != ReplyVerdict.Right).Select(Of)] : null);

    /// <summary>Figures by name.</summary>
    public static Dictionary<string, Value> Values(IEnumerable<Figure> figures) =>
        figures.ToDictionary(figure => figure.Name, figure => new Value(Math.Round(figure.Value, 4), figure.Of, figure.AtLeast, figure.AtMost, figure.IsMet), StringComparer.Ordinal);

    /// <summary>Tallies by the name of their kind.</summary>
    public static Dictionary<string, Tally> Tallies(IEnumerable<KindTally> kinds) =>
        kinds.ToDictionary(kind => kind.Kind.Name(), kind => new Tally(kind.Messages, kind.Right, kind.Offered, kind.Wrong, kind.Missed, kind.Outcomes), StringComparer.Ordinal);

    private static Mistake Of(ScoredMessage scored) => new(
        scored.Message.Line,
        scored.Message.Text,
        scored.Message.Kind.Name(),
        scored.Message.Labels,
        scored.Verdict,
        scored.Outcome,
        scored.Result.Entries,
        Math.Round(scored.Result.Confidence, 4),
        scored.Result.Suggestions);
}
