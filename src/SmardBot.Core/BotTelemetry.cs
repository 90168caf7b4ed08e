using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SmardBot.Core;

/// <summary>
/// What the bot tells of itself to whoever listens: metrics and traces under the one name <c>SmardBot</c>. No tag holds what a
/// user wrote, nor the id of a user or conversation. Without a listener they cost next to nothing.
/// </summary>
public static class BotTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "SmardBot";

    /// <summary>Starts spans: <c>turn</c> with <c>match</c> and <c>store</c> inside.</summary>
    public static ActivitySource Traces { get; } = new(Name);

    /// <summary>Where instruments are made.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>Turns that came to an outcome, by <c>outcome</c> and <c>channel</c>.</summary>
    internal static Counter<long> Turns { get; } = Meter.CreateCounter<long>("smardbot.turns", "{turn}", "Turns by what they came to.");

    /// <summary>Messages that the safety gate answered, by <c>outcome</c>, <c>kind</c> of crisis and <c>channel</c>.</summary>
    internal static Counter<long> Alarms { get; } = Meter.CreateCounter<long>("smardbot.alarms", "{message}", "Messages that the safety gate answered, by kind.");

    /// <summary>Seconds of whole turns, without waiting for their place in the queue, by <c>outcome</c>.</summary>
    internal static Histogram<double> TurnTime { get; } = Seconds("smardbot.turn.duration", "How long turns took.");

    /// <summary>Seconds of matching.</summary>
    internal static Histogram<double> MatchTime { get; } = Seconds("smardbot.match.duration", "How long matching a message to the FAQ took.");

    /// <summary>Counts a turn that came to an outcome.</summary>
    internal static void CountTurn(string outcome, string channel, TimeSpan took)
    {
        Turns.Add(1, new KeyValuePair<string, object?>("outcome", outcome), new KeyValuePair<string, object?>("channel", channel));
        TurnTime.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
    }

    /// <summary>Counts a message that the safety gate answered.</summary>
    internal static void CountAlarm(string outcome, string kind, string channel) => Alarms.Add(
        1, new KeyValuePair<string, object?>("outcome", outcome), new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("channel", channel));

    /// <summary>A histogram of seconds with bounds that fit from a tenth of a millisecond to ten seconds.</summary>
    public static Histogram<double> Seconds(string name, string description) => Meter.CreateHistogram(
        name,
        "s",
        description,
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });
}
