using System.Globalization;

namespace SmardBot.Host.Website;

/// <summary>An institution's colour, made readable wherever the pages and the chat use it.</summary>
/// <seealso href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"/>
internal sealed class Accent(string colour)
{
    private const double Enough = 4.5;
    private const double Step = 0.05;

    // The grounds of theme.css on which the accent is hardest to read, a shade worse, so that rounding costs nothing.
    private static readonly Rgb Light = Rgb.Of("#eaf0f2");
    private static readonly Rgb Dark = Rgb.Of("#263239");
    private static readonly Rgb Black = new(0, 0, 0);
    private static readonly Rgb White = new(1, 1, 1);

    private readonly Rgb chosen = Rgb.Of(colour);

    /// <summary>Puts it in the place of the colours of <c>theme.css</c>.</summary>
    public string Css
    {
        get
        {
            var header = $"--header:{chosen};--on-header:{ClearestOn(chosen)}";
            return $":root{{{header};{Text(Until(Black, Light))}}}\n@media (prefers-color-scheme:dark){{:root{{{header};{Text(Until(White, Dark))}}}}}\n";

            static string Text(Rgb readable) => $"--accent:{readable};--on-accent:{ClearestOn(readable)}";
        }
    }

    private static Rgb ClearestOn(Rgb ground) => Contrast(Black, ground) > Contrast(White, ground) ? Black : White;

    private static double Contrast(Rgb one, Rgb other) =>
        (Math.Max(one.Luminance, other.Luminance) + 0.05) / (Math.Min(one.Luminance, other.Luminance) + 0.05);

    /// <summary>Mixed with black or white as far as it takes to be readable on a ground.</summary>
    private Rgb Until(Rgb end, Rgb ground)
    {
        var mixed = chosen;
        for (var part = Step; Contrast(mixed, ground) < Enough && part <= 1; part += Step)
        {
            mixed = chosen.Mix(end, part);
        }

        return mixed;
    }

    private readonly record struct Rgb(double Red, double Green, double Blue)
    {
        public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

        public static Rgb Of(string text) => new(Part(text, 1), Part(text, 3), Part(text, 5));

        public Rgb Mix(Rgb other, double part) =>
            new(Red + ((other.Red - Red) * part), Green + ((other.Green - Green) * part), Blue + ((other.Blue - Blue) * part));

        public override string ToString() => $"#{Byte(Red):x2}{Byte(Green):x2}{Byte(Blue):x2}";

        private static int Byte(double part) => (int)Math.Round(part * 255);

        private static double Part(string text, int at) => int.Parse(text.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;

        private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
