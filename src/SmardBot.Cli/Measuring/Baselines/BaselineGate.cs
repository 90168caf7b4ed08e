namespace SmardBot.Cli.Measuring.Baselines;

/// <summary>Finds what a FAQ does worse than it did.</summary>
public static class BaselineGate
{
    private const int MostNamed = 5;

    /// <summary>The setbacks; none when the gate is passed.</summary>
    /// <param name="before">What was reached.</param>
    /// <param name="now">What is reached.</param>
    public static IReadOnlyList<Setback> Compare(FaqBaseline before, FaqBaseline now) =>
        [.. GuardedFigure.All.Select(figure => Compare(figure, before.Figures.GetValueOrDefault(figure.Name), now.Figures.GetValueOrDefault(figure.Name))).OfType<Setback>()];

    private static Setback? Compare(GuardedFigure figure, FaultCount? before, FaultCount? now)
    {
        if (before is null || before.Of == 0)
        {
            return null;
        }

        double Shown(double rate) => figure.CountsSuccess ? 1 - rate : rate;
        if (now is null || now.Of == 0)
        {
            return new Setback(figure.Name, Shown(before.Rate), 0, Shown(before.Tolerated), $"{figure.Name} is no longer measured: the messages that it was measured on are gone; put them back");
        }

        if (now.Rate <= before.Tolerated)
        {
            return null;
        }

        string Percent(double rate) => $"{100 * Shown(rate):0.00} %";
        return new Setback(
            figure.Name,
            Shown(before.Rate),
            Shown(now.Rate),
            Shown(before.Tolerated),
            $"{figure.Name} went from {Percent(before.Rate)} to {Percent(now.Rate)}, allowed is {Percent(before.Tolerated)}; look at {string.Join(", ", Grown(before, now))}");
    }

    /// <summary>Where faults have become more, most first.</summary>
    private static IEnumerable<string> Grown(FaultCount before, FaultCount now) =>
        now.Places
            .Select(place => (place.Key, Before: before.Places.GetValueOrDefault(place.Key), Now: place.Value))
            .Where(place => place.Now > place.Before)
            .OrderByDescending(place => place.Now - place.Before)
            .ThenBy(place => place.Key, StringComparer.Ordinal)
            .Take(MostNamed)
            .Select(place => $"{place.Key} ({place.Before} → {place.Now} of them)");
}
