using SmardBot.Cli.Measuring.HeldOut;

namespace SmardBot.Cli.Measuring.Baselines;

/// <summary>What a FAQ reached once; a later one is compared with it.</summary>
/// <param name="Faq">The hash of the FAQ that was measured.</param>
/// <param name="Engine">The engine that measured it.</param>
/// <param name="Figures">Each guarded figure by name.</param>
public sealed record FaqBaseline(string Faq, string Engine, IReadOnlyDictionary<string, FaultCount> Figures)
{
    /// <summary>How many questions each entry had; null in a baseline that was written before this was kept.</summary>
    public IReadOnlyDictionary<string, int>? Entries { get; init; }

    /// <summary>What a measurement reached.</summary>
    public static FaqBaseline Of(FaqMeasurement measurement, string faq, string engine) =>
        new(faq, engine, GuardedFigure.All
            .Select(figure => (figure.Name, Count: figure.Count(measurement)))
            .Where(figure => figure.Count.Of > 0)
            .ToDictionary(figure => figure.Name, figure => figure.Count, StringComparer.Ordinal))
        {
            Entries = measurement.Entries.ToDictionary(entry => entry.Entry, entry => entry.Questions, StringComparer.Ordinal),
        };

    /// <summary>The entries that an earlier baseline did not know, with how many questions they have.</summary>
    public IReadOnlyDictionary<string, int> NewSince(FaqBaseline before) =>
        before.Entries is { } known && Entries is { } own ? own.Where(entry => !known.ContainsKey(entry.Key)).ToDictionary() : new Dictionary<string, int>(StringComparer.Ordinal);
}
