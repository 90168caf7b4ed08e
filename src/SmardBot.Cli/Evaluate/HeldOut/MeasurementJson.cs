using SmardBot.Cli.Evaluate.Messages;
using SmardBot.Cli.Measuring;
using SmardBot.Cli.Measuring.Baselines;
using SmardBot.Cli.Measuring.HeldOut;

namespace SmardBot.Cli.Evaluate.HeldOut;

/// <summary>What <c>evaluate --format json</c> prints of the FAQ; scripts depend on the names. Shares are 0 to 1.</summary>
/// <param name="Messages">How many messages were held out, each once.</param>
/// <param name="Figures">Each figure by name, with its limit where one was set.</param>
/// <param name="Kinds">A tally for each kind.</param>
/// <param name="Entries">How each entry fares with its own questions.</param>
/// <param name="Reliability">Answers that were shown by confidence: what they promise and what they keep.</param>
/// <param name="Gate">With <c>--gate</c>: whether it is passed, and what is worse than it was.</param>
internal sealed record MeasurementJson(
    int Messages,
    IReadOnlyDictionary<string, MessageReportJson.Value> Figures,
    IReadOnlyDictionary<string, MessageReportJson.Tally> Kinds,
    IReadOnlyList<EntryTally> Entries,
    IReadOnlyList<ReliabilityBin> Reliability,
    MeasurementJson.GateResult? Gate)
{
    /// <summary>What the gate says.</summary>
    internal sealed record GateResult(bool Passed, IReadOnlyList<Setback> Setbacks);

    /// <summary>The measurement in this form.</summary>
    public static MeasurementJson Of(FaqMeasurement measurement, IReadOnlyList<Setback>? setbacks) => new(
        measurement.Messages.Count,
        MessageReportJson.Values(measurement.Figures),
        MessageReportJson.Tallies(measurement.Report.Kinds),
        measurement.Entries,
        measurement.Report.Shown.Bins,
        setbacks is null ? null : new GateResult(setbacks.Count == 0, setbacks));
}
