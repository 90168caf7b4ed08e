using System.Xml.Linq;
using SmardBot.Cli.Measuring.HeldOut;
using SmardBot.Cli.Measuring.Messages;
using SmardBot.Core.Faq;

namespace SmardBot.Cli.Evaluate.Report;

/// <summary>The tables and lists of the report.</summary>
internal static class ReportTables
{
    private const int MostPairs = 25;
    private const int MostTexts = 6;
    private const int MostListed = 60;

    /// <summary>Every figure.</summary>
    public static XElement Figures(FaqMeasurement measurement) => Table(
        ["figure", "share", "of", "on which messages"],
        measurement.Figures.Select(figure => Row(null, figure.Name.Replace('_', ' '), FigureTable.Percent(figure.Value), $"{figure.Of}", FigureTable.On(figure))));

    /// <summary>The pairs that are mixed up most, with the questions.</summary>
    public static XElement Confusions(FaqMeasurement measurement) => Table(
        ["questions of", "go to", "how many", "which"],
        measurement.Confusions.Worst().Take(MostPairs).Select(pair => Row(null, pair.Actual, pair.Predicted, $"{pair.Count}", Texts(measurement.Questions
            .Where(question => question.Message.Labels[0] == pair.Actual && question.TakenFor == pair.Predicted)
            .Select(question => question.Message.Text)))));

    /// <summary>Pairs of entries that take each other's questions, in both directions.</summary>
    public static XElement Thieves(FaqMeasurement measurement) => Table(
        ["entry", "and entry", "first to second", "second to first"],
        measurement.Confusions.Worst()
            .Where(pair => string.CompareOrdinal(pair.Actual, pair.Predicted) < 0 || measurement.Confusions[pair.Predicted, pair.Actual] == 0)
            .Select(pair => (pair.Actual, pair.Predicted, There: pair.Count, Back: measurement.Confusions[pair.Predicted, pair.Actual]))
            .Where(pair => pair.Back > 0)
            .OrderByDescending(pair => pair.There + pair.Back)
            .Take(MostPairs)
            .Select(pair => Row(null, pair.Actual, pair.Predicted, $"{pair.There}", $"{pair.Back}")));

    /// <summary>How each entry fares, the weakest first.</summary>
    public static XElement Entries(FaqMeasurement measurement) => Table(
        ["entry", "questions", "first", "answered right", "offered", "wrong", "loses most to"],
        measurement.Entries.OrderBy(entry => entry.First / (double)entry.Questions).Select(entry => Row(
            null,
            entry.Entry,
            $"{entry.Questions}",
            FigureTable.Percent(entry.First / (double)entry.Questions),
            FigureTable.Percent(entry.Right / (double)entry.Questions),
            FigureTable.Percent(entry.Offered / (double)entry.Questions),
            FigureTable.Percent(entry.Wrong / (double)entry.Questions),
            string.Join(", ", entry.Lost.Take(3).Select(lost => $"{lost.Predicted} ({lost.Count})")))));

    /// <summary>Messages that must not be answered and were, missed alarms and false ones.</summary>
    public static XElement Outside(FaqMeasurement measurement) => Table(
        ["kind", "what came of it", "messages"],
        measurement.Messages
            .Where(message => message.Message.Kind != MessageKind.InScope && message.Scored.Verdict is ReplyVerdict.Wrong or ReplyVerdict.Missed)
            .GroupBy(message => (message.Message.Kind, message.Scored.Outcome))
            .OrderBy(group => group.Key)
            .Select(group => Row(null, group.Key.Kind.Name(), $"{Core.Matching.TurnOutcomes.Name(group.Key.Outcome)} ({group.Count()})", Texts(group.Select(message => message.Message.Text), MostListed))));

    private static XElement Texts(IEnumerable<string> texts, int most = MostTexts)
    {
        string[] all = [.. texts];
        var list = new XElement("ul", all.Take(most).Select(text => new XElement("li", text)));
        if (all.Length > most)
        {
            list.Add(new XElement("li", new XAttribute("class", "more"), $"and {all.Length - most} more"));
        }

        return list;
    }

    private static XElement Table(string[] heads, IEnumerable<XElement> rows) =>
        new("div", new XAttribute("class", "scroll"), new XElement(
            "table",
            new XElement("thead", new XElement("tr", heads.Select(head => new XElement("th", new XAttribute("scope", "col"), head)))),
            new XElement("tbody", rows)));

    private static XElement Row(string? style, params object[] cells) =>
        new("tr", style is null ? null : new XAttribute("class", style), cells.Select(cell => new XElement("td", cell)));
}
