using System.Xml.Linq;

namespace SmardBot.Cli.Evaluate.Report;

/// <summary>A picture with two axes, drawn as SVG; points are given in the units of the axes.</summary>
internal sealed class Plot
{
    private const double Width = 460;
    private const double Height = 300;
    private const double Left = 52;
    private const double Top = 12;
    private const double Inner = Width - Left - 24;
    private const double Tall = Height - Top - 44;
    private const int Ticks = 5;

    private readonly double highestX;
    private readonly double highestY;
    private readonly XElement svg;

    /// <summary>Draws the axes, from 0 to the highest values.</summary>
    /// <param name="title">What the picture shows, for those who cannot see it.</param>
    /// <param name="x">The name of the axis to the right.</param>
    /// <param name="y">The name of the axis upwards.</param>
    /// <param name="highestX">Where the axis to the right ends.</param>
    /// <param name="highestY">Where the axis upwards ends.</param>
    public Plot(string title, string x, string y, double highestX = 1, double highestY = 1)
    {
        this.highestX = highestX;
        this.highestY = highestY;
        svg = Element("svg", ("viewBox", $"0 0 {Width} {Height}"), ("role", "img"), ("aria-label", title));
        for (var i = 0; i <= Ticks; i++)
        {
            var (valueX, valueY) = (highestX * i / Ticks, highestY * i / Ticks);
            svg.Add(Element("line", ("class", "grid"), ("x1", X(0)), ("x2", X(highestX)), ("y1", Y(valueY)), ("y2", Y(valueY))));
            svg.Add(Text(X(0) - 6, Y(valueY) + 4, "end", Percent(valueY)), Text(X(valueX), Y(0) + 16, "middle", Percent(valueX)));
        }

        svg.Add(Text(Left + (Inner / 2), Height - 6, "middle", x));
        var name = Text(0, 0, "middle", y);
        name.SetAttributeValue("transform", $"translate(12 {Number(Top + (Tall / 2))}) rotate(-90)");
        svg.Add(name);
    }

    /// <summary>The picture.</summary>
    public XElement Svg => svg;

    /// <summary>An element with attributes.</summary>
    public static XElement Element(string name, params (string Name, object Value)[] attributes) =>
        new(name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value is double number ? Number(number) : attribute.Value)));

    /// <summary>A text in a picture.</summary>
    public static XElement Text(double x, double y, string anchor, string text)
    {
        var element = Element("text", ("x", x), ("y", y), ("text-anchor", anchor));
        element.Add(text);
        return element;
    }

    /// <summary>A line through points.</summary>
    public void Line(string style, IEnumerable<(double X, double Y)> points) =>
        svg.Add(Element("polyline", ("class", style), ("points", string.Join(' ', points.Select(point => $"{Number(X(point.X))},{Number(Y(point.Y))}")))));

    /// <summary>A dot that says what it is when pointed at.</summary>
    public void Dot(string style, double x, double y, double radius, string tip) =>
        svg.Add(WithTip(Element("circle", ("class", style), ("cx", X(x)), ("cy", Y(y)), ("r", radius)), tip));

    /// <summary>A bar from one height to another.</summary>
    public void Bar(string style, double fromX, double toX, double fromY, double toY, string tip)
    {
        if (toY > fromY)
        {
            svg.Add(WithTip(Element("rect", ("class", style), ("x", X(fromX)), ("y", Y(toY)), ("width", X(toX) - X(fromX) - 1), ("height", Y(fromY) - Y(toY))), tip));
        }
    }

    /// <summary>Adds what a browser shows when the element is pointed at.</summary>
    public static XElement WithTip(XElement element, string tip)
    {
        element.Add(new XElement("title", tip));
        return element;
    }

    private double X(double value) => Left + (Inner * value / highestX);

    private double Y(double value) => Top + (Tall * (1 - (value / highestY)));

    private static string Number(double value) => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private string Percent(double value) => Math.Min(highestX, highestY) < 0.2 && value < 0.2 ? $"{100 * value:0.#} %" : $"{100 * value:0} %";
}
