using SmardBot.Cli.Measuring.HeldOut;

namespace SmardBot.Cli.Measuring.Baselines;

/// <summary>What a FAQ reached once; a later one is compared with it.</summary>
/// <param name="Faq">The hash of the FAQ that was measured.</param>
/// <param name="Engine">The engine that measured it.</param>
/// <param name="Figures">Each guarded figure by name.</param>
public sealed record FaqBaseline(string Faq, string Engine, IReadOnlyDictionary<string, FaultCount> Figures)
{
    /// <summary>What a measurement reached.</summary>
    public static FaqBaseline Of(FaqMeasurement measurement, string faq, string engine) =>
        new(faq, engine, GuardedFigure.All
            .Select(figure => (figure.Name, Count: figure.Count(measurement)))
            .Where(figure => figure.Count.Of > 0)
            .ToDictionary(figure => figure.Name, figure => figure.Count, StringComparer.Ordinal));
}
