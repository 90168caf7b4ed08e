using SmardBot.Cli.Measuring.Messages;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;
using Spectre.Console;

namespace SmardBot.Cli.Evaluate.Messages;

/// <summary>Prints what the replies to a question file were worth, for people.</summary>
internal static class MessageReportTable
{
    /// <summary>Prints a table a kind, the figures, and with <paramref name="withMistakes"/> every message that was not right.</summary>
    public static void Write(MessageReport report, bool withMistakes, IAnsiConsole console)
    {
        console.Write(Kinds(report));
        console.Write(FigureTable.Of(report.Figures));
        if (!withMistakes)
        {
            return;
        }

        foreach (var scored in report.Messages.Where(scored => scored.Verdict != ReplyVerdict.Right))
        {
            console.WriteLine(Line(scored));
        }
    }

    /// <summary>What was right, offered, wrong and missed of each kind.</summary>
    public static Table Kinds(MessageReport report)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("kind");
        foreach (var column in new[] { "messages", "right", "offered", "wrong", "missed" })
        {
            table.AddColumn(column, added => added.RightAligned());
        }

        foreach (var kind in report.Kinds)
        {
            string Cell(int count) => count == 0 ? "" : $"{count} ({FigureTable.Percent(count / (double)kind.Messages)})";
            table.AddRow(kind.Kind.Name(), $"{kind.Messages}", Cell(kind.Right), Cell(kind.Offered), Cell(kind.Wrong), Cell(kind.Missed));
        }

        return table;
    }

    private static string Line(ScoredMessage scored)
    {
        var found = scored.Result.Entries.Count > 0 ? string.Join(", ", scored.Result.Entries) : string.Join(", ", scored.Result.Suggestions.Select(suggestion => suggestion.Entry));
        var verdict = scored.Verdict.ToString().ToLowerInvariant();
        return $"line {scored.Message.Line}, {scored.Message.Kind.Name()}, {verdict}: {scored.Message.Text} → {scored.Outcome.Name()} {found} ({scored.Result.Confidence:0.00}), wanted {string.Join(", ", scored.Message.Labels)}";
    }
}
