using System.Xml.Linq;
using SmardBot.Cli.Measuring.HeldOut;
using SmardBot.Core.Faq;

namespace SmardBot.Cli.Evaluate.Report;

/// <summary>One page that holds all of a measurement: pictures drawn into it, no script, nothing loaded from anywhere.</summary>
internal static class ReportPage
{
    private const string FileName = "report.html";

    private static readonly string[] Titles =
    [
        "Figures", "Confidence", "Confusion matrix", "Worst confusions", "Entries that steal each other's questions", "Entries, the weakest first",
        "Answered, alarmed or missed though it should not",
    ];

    /// <summary>Writes the page.</summary>
    /// <returns>Its path.</returns>
    public static string Write(DirectoryInfo folder, FaqMeasurement measurement, FaqCatalog catalog)
    {
        folder.Create();
        var path = Path.Combine(folder.FullName, FileName);
        File.WriteAllText(path, "<!doctype html>\n" + Page(measurement, catalog).ToString(SaveOptions.DisableFormatting) + "\n");
        return path;
    }

    private static XElement Page(FaqMeasurement measurement, FaqCatalog catalog) => new(
        "html",
        new XAttribute("lang", "en"),
        new XElement(
            "head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            new XElement("title", "How well the FAQ is matched"),
            new XElement("style", Style())),
        new XElement("body", Sections(measurement, catalog)));

    private static IEnumerable<object> Sections(FaqMeasurement measurement, FaqCatalog catalog) =>
    [
        new XElement("h1", "How well the FAQ is matched"),
        new XElement("p", $"{measurement.Entries.Count} entries, {measurement.Questions.Count} questions, {measurement.Messages.Count} messages in all, FAQ {catalog.Hash}. Each message was asked of a bot that was trained and calibrated on the other {HeldOutEvaluation.Folds - 1} of {HeldOutEvaluation.Folds} parts and had never seen it."),
        Contents(),
        .. Section(Titles[0], "Each limit holds on the messages that are named beside it.", ReportTables.Figures(measurement)),
        .. Section(Titles[1], $"Expected calibration error of the best entry: {FigureTable.Percent(Charts.Calibrated(measurement).ExpectedCalibrationError)}.", new XElement("div", new XAttribute("class", "charts"), Pictures(measurement))),
        .. Section(Titles[2], "Rows are the entries that were asked for, columns those that came first. Point at a square to read it.", ConfusionChart.Of(measurement.Confusions)),
        .. Section(Titles[3], "A question that another entry answers as well belongs below the heading '# also answered by:' of its file; one that stands in the wrong file belongs into the other.", ReportTables.Confusions(measurement)),
        .. Section(Titles[4], "Sharpen their titles, or say in one what it leaves to the other.", ReportTables.Thieves(measurement)),
        .. Section(Titles[5], "", ReportTables.Entries(measurement)),
        .. Section(Titles[6], "What must not be answered and was, alarms that were missed and alarms that were none.", ReportTables.Outside(measurement)),
    ];

    /// <summary>Links to the sections.</summary>
    private static XElement Contents() => new(
        "nav",
        new XAttribute("aria-label", "Contents"),
        new XElement("ul", Titles.Select(title => new XElement("li", new XElement("a", new XAttribute("href", $"#{Anchor(title)}"), title)))));

    private static IEnumerable<XElement> Section(string title, string text, XElement content)
    {
        var heading = new XElement("h2", new XAttribute("id", Anchor(title)), title);
        return text.Length == 0 ? [heading, content] : [heading, new XElement("p", text), content];
    }

    private static string Anchor(string title) => string.Concat(title.ToLowerInvariant().Select(letter => char.IsAsciiLetter(letter) ? letter : '-'));

    private static IEnumerable<XElement> Pictures(FaqMeasurement measurement)
    {
        IEnumerable<double> Confidences(Func<HeldOutMessage, bool> which) => measurement.Messages.Where(which).Select(message => message.Confidence);
        yield return Figure(Charts.Reliability(measurement), "Reliability: on the dashed line confidence is exactly what it says. The larger the dot, the more messages.");
        yield return Figure(Charts.RiskCoverage(measurement), "Risk and coverage: the surest questions first. The dot is where the bands in force stand.");
        yield return Figure(
            Charts.Histogram(
                "Confidence of questions in scope",
                ("main", "right", Confidences(message => message.Message.Kind == MessageKind.InScope && message.IsFirstRight)),
                ("bad", "wrong", Confidences(message => message.Message.Kind == MessageKind.InScope && !message.IsFirstRight))),
            "In scope:",
            ("main", "best entry right"),
            ("bad", "best entry wrong"));
        yield return Figure(
            Charts.Histogram(
                "Confidence of messages out of scope",
                ("other", "about other conditions", Confidences(message => message.Message.Kind == MessageKind.OosNear)),
                ("bad", "unrelated", Confidences(message => message.Message.Kind == MessageKind.OosFar))),
            "Out of scope:",
            ("other", "other conditions"),
            ("bad", "unrelated"));
    }

    private static XElement Figure(XElement picture, string caption, params (string Style, string Name)[] keys) =>
        new("figure", picture, new XElement("figcaption", caption, keys.SelectMany(key => new object[] { new XElement("span", new XAttribute("class", $"key {key.Style}"), ""), key.Name })));

    private static string Style()
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
