namespace SmardBot.Cli.Measuring;

/// <summary>How well a score tells what is in scope from what is not: it should be higher in scope.</summary>
public static class Detection
{
    /// <summary>
    /// Area under the receiver operating characteristic: the probability, 0 to 1, that a message in scope scores higher than
    /// one out of scope; a tie counts half (Mann and Whitney's U). 0.5 is chance.
    /// </summary>
    /// <param name="inScope">Scores in scope, at least one.</param>
    /// <param name="outOfScope">Scores out of scope, at least one.</param>
    public static double Auroc(IReadOnlyCollection<double> inScope, IReadOnlyCollection<double> outOfScope)
    {
        Check(inScope, outOfScope);
        double[] others = [.. outOfScope.Order()];
        var wins = 0.0;
        foreach (var score in inScope)
        {
            wins += (CountBelow(others, score, orEqual: false) + CountBelow(others, score, orEqual: true)) / 2.0;
        }

        return wins / inScope.Count / others.Length;
    }

    /// <summary>The share, 0 to 1, of messages out of scope that pass the threshold which a share of those in scope passes.</summary>
    /// <param name="inScope">Scores in scope, at least one.</param>
    /// <param name="outOfScope">Scores out of scope, at least one.</param>
    /// <param name="truePositiveRate">The share in scope that has to pass, above 0, at most 1.</param>
    public static double FalsePositiveRate(IReadOnlyCollection<double> inScope, IReadOnlyCollection<double> outOfScope, double truePositiveRate = 0.95)
    {
        Check(inScope, outOfScope);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(truePositiveRate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(truePositiveRate, 1);
        double[] descending = [.. inScope.OrderDescending()];
        var threshold = descending[(int)Math.Ceiling(truePositiveRate * descending.Length) - 1];
        return outOfScope.Count(score => score >= threshold) / (double)outOfScope.Count;
    }

    private static int CountBelow(double[] sorted, double score, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < score || (orEqual && sorted[middle] <= score))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static void Check(IReadOnlyCollection<double> inScope, IReadOnlyCollection<double> outOfScope)
    {
        if (inScope.Count == 0 || outOfScope.Count == 0)
        {
            throw new ArgumentException($"Detection needs scores on both sides; there are {inScope.Count} in scope and {outOfScope.Count} out of scope.", nameof(outOfScope));
        }
    }
}
