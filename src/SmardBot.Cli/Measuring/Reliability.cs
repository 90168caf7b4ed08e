namespace SmardBot.Cli.Measuring;

/// <summary>Whether a confidence means what it says: among predictions made at 0.9 about nine in ten should be right.</summary>
/// <remarks>Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern Neural Networks", ICML 2017, section 2.</remarks>
public sealed class Reliability
{
    /// <summary>Sorts predictions into bins of equal width.</summary>
    /// <param name="predictions">Confidence, 0 to 1, and whether the prediction was right.</param>
    /// <param name="bins">How many bins, from 1.</param>
    public Reliability(IEnumerable<(double Confidence, bool IsRight)> predictions, int bins = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var byBin = predictions.ToLookup(prediction => Math.Clamp((int)(prediction.Confidence * bins), 0, bins - 1));
        Bins = [.. Enumerable.Range(0, bins).Select(bin => new ReliabilityBin(
            bin / (double)bins,
            (bin + 1) / (double)bins,
            byBin[bin].Count(),
            byBin[bin].Select(prediction => prediction.Confidence).DefaultIfEmpty().Average(),
            byBin[bin].Select(prediction => prediction.IsRight ? 1.0 : 0).DefaultIfEmpty().Average()))];
    }

    /// <summary>The bins in order; they make the reliability diagram.</summary>
    public IReadOnlyList<ReliabilityBin> Bins { get; }

    /// <summary>Expected calibration error, 0 to 1: the mean distance of confidence and accuracy, bins weighted by their counts.</summary>
    public double ExpectedCalibrationError
    {
        get
        {
            var total = Bins.Sum(bin => bin.Count);
            return total == 0 ? 0 : Bins.Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Accuracy)) / total;
        }
    }
}
