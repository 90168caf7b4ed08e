using System.Xml.Linq;
using SmardBot.Cli.Measuring;
using static SmardBot.Cli.Evaluate.Report.Plot;

namespace SmardBot.Cli.Evaluate.Report;

/// <summary>The confusion matrix as a picture: a row for each entry that was asked for, a column for each that came first.</summary>
internal static class ConfusionChart
{
    private const double Cell = 12;
    private const double Margin = 150;
    private const double Scale = 1.4;

    /// <summary>The picture.</summary>
    public static XElement Of(ConfusionMatrix confusions)
    {
        var labels = confusions.Labels;
        var size = Margin + (labels.Count * Cell) + 4;
        var svg = Element("svg", ("viewBox", $"0 0 {size} {size}"), ("role", "img"), ("class", "matrix"), ("style", FormattableString.Invariant($"max-width: {Scale * size:0}px")), ("aria-label", "Confusion matrix: rows are the entries asked for, columns the entries that came first"));
        foreach (var (row, actual) in labels.Index())
        {
            var middle = Margin + (row * Cell) + (Cell / 2);
            var column = Text(0, 0, "start", actual);
            column.SetAttributeValue("transform", FormattableString.Invariant($"translate({middle + 3:0.#} {Margin - 5:0.#}) rotate(-90)"));
            svg.Add(Text(Margin - 5, middle + 3, "end", actual), column);
            var total = (double)Math.Max(1, labels.Sum(predicted => confusions[actual, predicted]));
            foreach (var (place, predicted) in labels.Index())
            {
                svg.Add(Square(place, row, actual, predicted, confusions[actual, predicted], total));
            }
        }

        return svg;
    }

    private static XElement Square(int column, int row, string actual, string predicted, int count, double total)
    {
        var square = Element("rect", ("x", Margin + (column * Cell)), ("y", Margin + (row * Cell)), ("width", Cell - 1), ("height", Cell - 1));
        if (count == 0)
        {
            square.SetAttributeValue("class", "none");
            return square;
        }

        // A few lost questions have to be seen beside a hundred right ones, so mistakes get stronger colour sooner.
        var share = count / total;
        square.SetAttributeValue("class", actual == predicted ? "main" : "bad");
        square.SetAttributeValue("fill-opacity", (actual == predicted ? share : Math.Min(1, 0.25 + (5 * share))).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture));
        return WithTip(square, actual == predicted ? $"{actual}: {count} of {total} right" : $"{count} of {total} questions of {actual} go to {predicted}");
    }
}
