namespace SmardBot.Cli.Measuring.Baselines;

/// <summary>How many messages went wrong in one way.</summary>
/// <param name="Of">How many there were.</param>
/// <param name="Faults">How many went wrong.</param>
/// <param name="Places">Where: by entry, or by kind of message where no entry has a part.</param>
public sealed record FaultCount(int Of, int Faults, IReadOnlyDictionary<string, int> Places)
{
    /// <summary>The count without the questions of some entries.</summary>
    public FaultCount Without(IReadOnlyDictionary<string, int> entries) => new(
        Of - entries.Values.Sum(),
        Faults - entries.Keys.Sum(entry => Places.GetValueOrDefault(entry)),
        Places.Where(place => !entries.ContainsKey(place.Key)).ToDictionary());

    private const double MostTolerated = 0.005;

    /// <summary>The share that went wrong, 0 to 1.</summary>
    public double Rate => Of == 0 ? 0 : Faults / (double)Of;

    /// <summary>
    /// What a later share may be at most. It may be worse by sampling noise alone: by one standard error of a share among so
    /// many messages (its estimate smoothed, so that none in a hundred is not taken for never), and never by more than half
    /// a point.
    /// </summary>
    public double Tolerated
    {
        get
        {
            var smoothed = (Faults + 1.0) / (Of + 2.0);
            return Rate + Math.Min(MostTolerated, Math.Sqrt(smoothed * (1 - smoothed) / Math.Max(1, Of)));
        }
    }
}
