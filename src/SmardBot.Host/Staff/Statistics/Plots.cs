using System.Xml.Linq;

namespace SmardBot.Host.Staff.Statistics;

/// <summary>Pictures of numbers, drawn on the server as SVG; the numbers stand beside them as a table.</summary>
internal static class Plots
{
    private const double Width = 640;
    private const double Height = 240;
    private const double Left = 44;
    private const double Bottom = 26;
    private const double Top = 10;
    private const int Lines = 4;

    /// <summary>Bars a day, stacked.</summary>
    /// <param name="title">What the picture shows, for those who cannot see it.</param>
    /// <param name="days">The days with their numbers, which all have the same length.</param>
    /// <param name="names">What each number is; the style is its place.</param>
    public static string Stacked(string title, IReadOnlyList<(DateOnly Day, long[] Counts)> days, IReadOnlyList<string> names)
    {
        var highest = Nice(days.Count == 0 ? 1 : Math.Max(1, days.Max(day => day.Counts.Sum())));
        var svg = Axes(title, highest, days.Count == 0 ? null : days[0].Day, days.Count == 0 ? null : days[^1].Day);
        var step = (Width - Left) / Math.Max(1, days.Count);
        for (var index = 0; index < days.Count; index++)
        {
            var below = 0L;
            for (var part = 0; part < names.Count; part++)
            {
                var count = days[index].Counts[part];
                if (count > 0)
                {
                    svg.Add(WithTip(
                        Rectangle($"s{part}", Left + (index * step), Y(below + count, highest), Math.Max(0.5, step - 1), Y(below, highest) - Y(below + count, highest)),
                        $"{days[index].Day:yyyy-MM-dd}: {count:N0} {names[part]}"));
                    below += count;
                }
            }
        }

        return Text(svg);
    }

    /// <summary>One bar a row, the longest first.</summary>
    public static string Bars(string title, IReadOnlyList<(string Name, long[] Counts)> rows, IReadOnlyList<string> names)
    {
        const double Row = 30;
        const double Bar = 10;
        var highest = rows.Count == 0 ? 1 : Math.Max(1, rows.Max(row => row.Counts.Sum()));
        var svg = Element("svg", ("viewBox", FormattableString.Invariant($"0 0 {Width} {Math.Max(1, rows.Count) * Row}")), ("role", "img"), ("aria-label", title));
        for (var index = 0; index < rows.Count; index++)
        {
            svg.Add(Label(0, (index * Row) + 12, "start", Short(rows[index].Name)), Label(Width, (index * Row) + 12, "end", rows[index].Counts.Sum().ToString("N0")));
            var from = 0.0;
            for (var part = 0; part < names.Count; part++)
            {
                var wide = rows[index].Counts[part] * Width / highest;
                svg.Add(WithTip(Rectangle($"s{part}", from, (index * Row) + 16, wide, Bar), $"{rows[index].Counts[part]:N0} {names[part]}"));
                from += wide;
            }
        }

        return Text(svg);
    }

    /// <summary>A dot for each value.</summary>
    public static string Dots(string title, IReadOnlyList<(DateOnly Day, double Value)> values, DateOnly from, DateOnly to, string unit)
    {
        var highest = Nice(values.Count == 0 ? 1 : (long)Math.Ceiling(Math.Max(1, values.Max(value => value.Value))));
        var svg = Axes(title, highest, from, to);
        var days = Math.Max(1, to.DayNumber - from.DayNumber);
        foreach (var (day, value) in values)
        {
            svg.Add(WithTip(
                Element("circle", ("class", "s0"), ("cx", Left + ((day.DayNumber - from.DayNumber) * (Width - Left - 6) / days)), ("cy", Y(value, highest)), ("r", 3.5)),
                FormattableString.Invariant($"{day:yyyy-MM-dd}: {value:0} {unit}")));
        }

        return Text(svg);
    }

    private static XElement Axes(string title, long highest, DateOnly? from, DateOnly? to)
    {
        var svg = Element("svg", ("viewBox", FormattableString.Invariant($"0 0 {Width} {Height}")), ("role", "img"), ("aria-label", title));
        for (var line = 0; line <= Lines; line++)
        {
            var value = highest * line / (double)Lines;
            svg.Add(Element("line", ("class", "grid"), ("x1", Left), ("x2", Width), ("y1", Y(value, highest)), ("y2", Y(value, highest))));
            svg.Add(Label(Left - 6, Y(value, highest) + 4, "end", FormattableString.Invariant($"{value:0.##}")));
        }

        svg.Add(Label(Left, Height - 6, "start", $"{from:yyyy-MM-dd}"), Label(Width, Height - 6, "end", $"{to:yyyy-MM-dd}"));
        return svg;
    }

    private static double Y(double value, long highest) => Height - Bottom - (value * (Height - Bottom - Top) / highest);

    /// <summary>The next number that four lines divide well.</summary>
    private static long Nice(long value)
    {
        var step = 4L;
        for (var turn = 0; step < value; turn++)
        {
            // 4, 8, 20, 40, 80, 200, …
            step = turn % 3 == 1 ? step * 5 / 2 : step * 2;
        }

        return step;
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";

    private static XElement Rectangle(string style, double x, double y, double width, double height) =>
        Element("rect", ("class", style), ("x", x), ("y", y), ("width", width), ("height", height));

    private static XElement Label(double x, double y, string anchor, string text)
    {
        var element = Element("text", ("x", x), ("y", y), ("text-anchor", anchor));
        element.Add(text);
        return element;
    }

    private static XElement WithTip(XElement element, string tip)
    {
        element.Add(new XElement("title", tip));
        return element;
    }

    private static XElement Element(string name, params (string Name, object Value)[] attributes) =>
        new(name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value is double number ? FormattableString.Invariant($"{number:0.##}") : attribute.Value)));

    private static string Text(XElement svg) => svg.ToString(SaveOptions.DisableFormatting);
}
