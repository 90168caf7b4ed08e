using System.Globalization;

namespace SmardBot.LoadTests;

/// <summary>What was measured, and how it is printed.</summary>
internal sealed class Figures(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly List<double> acknowledged = [];
    private readonly List<double> answered = [];
    private readonly Dictionary<string, int> refused = new(StringComparer.Ordinal);
    private int doubled;
    private int socketsLost;

    public int Count => answered.Count;

    public void Acknowledged(long due) => Add(acknowledged, due);

    public void Answered(long due) => Add(answered, due);

    public void Doubled() => Interlocked.Increment(ref doubled);

    public void SocketLost() => Interlocked.Increment(ref socketsLost);

    public void Refused(Exception exception)
    {
        var name = exception is HttpRequestException { StatusCode: { } status } ? $"{(int)status}" : exception.GetType().Name;
        lock (gate)
        {
            refused[name] = refused.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>Prints all of it.</summary>
    public void Print(string title, TimeSpan elapsed, int lost, double cpuSeconds, double megabytes)
    {
        lock (gate)
        {
            var perMessage = answered.Count > 0 ? cpuSeconds * 1_000 / answered.Count : 0;
            Say($"""

                == {title}
                answered      {answered.Count} in {elapsed.TotalSeconds:F1} s: {answered.Count / elapsed.TotalSeconds:F0} a second
                answer        {Percentiles(answered)}
                acknowledged  {Percentiles(acknowledged)}
                errors        {refused.Values.Sum()} {string.Join(", ", refused.Select(pair => $"{pair.Key}: {pair.Value}"))}
                lost          {lost}
                doubled       {doubled}
                sockets lost  {socketsLost}
                server        {cpuSeconds / elapsed.TotalSeconds * 100:F0} % of one CPU, {perMessage:F2} ms a message, {megabytes:F0} MB
                """);
        }
    }

    /// <summary>A line of its own.</summary>
    public static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static FormattableString Percentiles(List<double> values)
    {
        if (values.Count == 0)
        {
            return $"none";
        }

        values.Sort();
        double At(double share) => values[(int)Math.Min(values.Count - 1, share * values.Count)];
        return $"p50 {At(0.5):F1} ms, p99 {At(0.99):F1} ms, p99.9 {At(0.999):F1} ms, most {values[^1]:F1} ms";
    }

    private void Add(List<double> values, long due)
    {
        var taken = clock.GetElapsedTime(due).TotalMilliseconds;
        lock (gate)
        {
            values.Add(taken);
        }
    }
}
