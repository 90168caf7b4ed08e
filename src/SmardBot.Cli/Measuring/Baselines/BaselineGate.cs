namespace SmardBot.Cli.Measuring.Baselines;

/// <summary>Finds what a FAQ does worse than it did.</summary>
public static class BaselineGate
{
    private const int MostNamed = 5;

    /// <summary>
    /// The setbacks; none when the gate is passed. The questions of an entry that is new are not compared: nobody knows yet what it
    /// can reach. What it takes from others counts.
    /// </summary>
    /// <param name="before">What was reached.</param>
    /// <param name="now">What is reached.</param>
    public static IReadOnlyList<Setback> Compare(FaqBaseline before, FaqBaseline now) =>
        [.. GuardedFigure.All.Select(figure => Compare(figure, before.Figures.GetValueOrDefault(figure.Name), Known(figure, before, now))).OfType<Setback>()];

    private static FaultCount? Known(GuardedFigure figure, FaqBaseline before, FaqBaseline now) =>
        figure.IsOfEntries ? now.Figures.GetValueOrDefault(figure.Name)?.Without(now.NewSince(before)) : now.Figures.GetValueOrDefault(figure.Name);

    private static Setback? Compare(GuardedFigure figure, FaultCount? before, FaultCount? now)
    {
        if (before is null || before.Of == 0)
        {
            return null;
        }

        double Shown(double rate) => figure.CountsSuccess ? 1 - rate : rate;
        if (now is null || now.Of == 0)
        {
            return new Setback(figure.Name, Shown(before.Rate), 0, Shown(before.Tolerated), $"{figure.Name} is no longer measured: the messages that it was measured on are gone; put them back", []);
        }

        if (now.Rate <= before.Tolerated)
        {
            return null;
        }

        var grown = Grown(before, now).ToArray();
        string Percent(double rate) => $"{100 * Shown(rate):0.00} %";
        return new Setback(
            figure.Name,
            Shown(before.Rate),
            Shown(now.Rate),
            Shown(before.Tolerated),
            $"{figure.Name} went from {Percent(before.Rate)} to {Percent(now.Rate)}, allowed is {Percent(before.Tolerated)}; look at {string.Join(", ", grown.Select(place => $"{place.Place} ({place.Before} → {place.Now} of them)"))}",
            [.. grown.Select(place => place.Place)]);
    }

    /// <summary>Where faults have become more, most first.</summary>
    private static IEnumerable<(string Place, int Before, int Now)> Grown(FaultCount before, FaultCount now) =>
        now.Places
            .Select(place => (place.Key, Before: before.Places.GetValueOrDefault(place.Key), Now: place.Value))
            .Where(place => place.Now > place.Before)
            .OrderByDescending(place => place.Now - place.Before)
            .ThenBy(place => place.Key, StringComparer.Ordinal)
            .Take(MostNamed);
}
