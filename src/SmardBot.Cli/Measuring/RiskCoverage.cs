namespace SmardBot.Cli.Measuring;

/// <summary>What answering more costs: the share of wrong answers among the answered, when the surest are answered first.</summary>
/// <remarks>Geifman and El-Yaniv, "Selective Classification for Deep Neural Networks", NeurIPS 2017.</remarks>
public sealed class RiskCoverage
{
    /// <summary>Puts predictions in order of confidence; equal confidences make one point.</summary>
    public RiskCoverage(IEnumerable<(double Confidence, bool IsRight)> predictions)
    {
        (double Confidence, bool IsRight)[] ordered = [.. predictions.OrderByDescending(prediction => prediction.Confidence)];
        var points = new List<RiskCoveragePoint>();
        var wrong = 0;
        for (var i = 0; i < ordered.Length; i++)
        {
            wrong += ordered[i].IsRight ? 0 : 1;
            if (i + 1 == ordered.Length || ordered[i + 1].Confidence < ordered[i].Confidence)
            {
                points.Add(new RiskCoveragePoint(ordered[i].Confidence, (i + 1) / (double)ordered.Length, wrong / (i + 1.0)));
            }
        }

        Points = points;
    }

    /// <summary>The curve, from the surest prediction to all of them.</summary>
    public IReadOnlyList<RiskCoveragePoint> Points { get; }

    /// <summary>The largest share of all messages, 0 to 1, that can be answered while wrong answers stay below a share of all messages.</summary>
    public double CoverageAtWrong(double shareOfAll) =>
        Points.Where(point => point.Risk * point.Coverage <= shareOfAll).Select(point => point.Coverage).DefaultIfEmpty().Max();
}
