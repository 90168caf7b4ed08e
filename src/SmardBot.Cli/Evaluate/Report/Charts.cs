using System.Xml.Linq;
using SmardBot.Cli.Measuring;
using SmardBot.Cli.Measuring.HeldOut;
using SmardBot.Cli.Measuring.Messages;
using SmardBot.Core.Faq;

namespace SmardBot.Cli.Evaluate.Report;

/// <summary>The pictures of confidence.</summary>
internal static class Charts
{
    private const int MostPoints = 300;
    private const int HistogramBins = 20;

    /// <summary>Whether the confidence in the best entry means what it says, over questions and what must not be answered.</summary>
    public static XElement Reliability(FaqMeasurement measurement)
    {
        var plot = new Plot("Reliability diagram: how often the best entry is right at each confidence", "confidence in the best entry", "best entry is right");
        plot.Line("ideal", [(0, 0), (1, 1)]);
        ReliabilityBin[] bins = [.. Calibrated(measurement).Bins.Where(bin => bin.Count > 0)];
        var most = bins.Select(bin => bin.Count).DefaultIfEmpty(1).Max();
        plot.Line("main", bins.Select(bin => (bin.Confidence, bin.Accuracy)));
        foreach (var bin in bins)
        {
            plot.Dot("main", bin.Confidence, bin.Accuracy, 3 + (5 * Math.Sqrt(bin.Count / (double)most)), $"{bin.Count} messages: confidence {bin.Confidence:0.00}, right {bin.Accuracy:0.00}");
        }

        return plot.Svg;
    }

    /// <summary>Confidence and rightness of every message that entries compete for.</summary>
    public static Reliability Calibrated(FaqMeasurement measurement) => new(measurement.Messages
        .Where(message => message.Message.Kind is MessageKind.InScope or MessageKind.OosNear or MessageKind.OosFar)
        .Select(message => (message.Confidence, message.Message.Kind == MessageKind.InScope && message.IsFirstRight)));

    /// <summary>What answering more questions costs.</summary>
    public static XElement RiskCoverage(FaqMeasurement measurement)
    {
        var points = new RiskCoverage(measurement.Questions.Select(question => (question.Confidence, question.IsFirstRight))).Points;
        var highest = Math.Ceiling(100 * points.Select(point => point.Risk).DefaultIfEmpty(0).Max() / 5) * 5 / 100;
        var plot = new Plot("Risk-coverage curve: the share of wrong answers when more questions are answered", "questions answered", "of those wrong", highestY: Math.Max(0.05, highest));
        plot.Line("main", points.Where((_, i) => i % Math.Max(1, points.Count / MostPoints) == 0 || i == points.Count - 1).Select(point => (point.Coverage, point.Risk)));
        var answered = measurement.Questions.Count(question => question.Scored.IsAnswered);
        if (answered > 0)
        {
            var wrong = measurement.Questions.Count(question => question.Scored.Verdict == ReplyVerdict.Wrong);
            var (coverage, risk) = (answered / (double)measurement.Questions.Count, wrong / (double)answered);
            plot.Dot("bad", coverage, Math.Min(risk, Math.Max(0.05, highest)), 5, $"the bands in force: {100 * coverage:0.0} % answered, {100 * risk:0.0} % of those wrong");
        }

        return plot.Svg;
    }

    /// <summary>How confidence spreads over messages: two groups, one upon the other.</summary>
    public static XElement Histogram(string title, (string Style, string Name, IEnumerable<double> Confidences) lower, (string Style, string Name, IEnumerable<double> Confidences) upper)
    {
        int[] Count(IEnumerable<double> confidences)
        {
            var counts = new int[HistogramBins];
            foreach (var confidence in confidences)
            {
                counts[Math.Min(HistogramBins - 1, (int)(confidence * HistogramBins))]++;
            }

            return counts;
        }

        var (low, high) = (Count(lower.Confidences), Count(upper.Confidences));
        var total = Math.Max(1.0, low.Sum() + high.Sum());
        var highest = Math.Max(0.1, Math.Ceiling(10 * low.Zip(high, (a, b) => (a + b) / total).Max()) / 10);
        var plot = new Plot(title, "confidence in the best entry", "share of the messages", highestY: highest);
        for (var i = 0; i < HistogramBins; i++)
        {
            var (from, to) = (i / (double)HistogramBins, (i + 1) / (double)HistogramBins);
            plot.Bar(lower.Style, from, to, 0, low[i] / total, $"{low[i]} {lower.Name} at {from:0.00} to {to:0.00}");
            plot.Bar(upper.Style, from, to, low[i] / total, (low[i] + high[i]) / total, $"{high[i]} {upper.Name} at {from:0.00} to {to:0.00}");
        }

        return plot.Svg;
    }
}
