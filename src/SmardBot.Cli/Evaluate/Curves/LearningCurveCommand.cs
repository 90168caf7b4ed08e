using SmardBot.Cli.Evaluate.HeldOut;
using SmardBot.Cli.Evaluate.Messages;
using SmardBot.Cli.Measuring.Curves;
using Spectre.Console;

namespace SmardBot.Cli.Evaluate.Curves;

/// <summary><c>evaluate --learning-curve [--questions FILE]</c>: what more questions an entry would bring.</summary>
internal static class LearningCurveCommand
{
    /// <summary>Draws the curve with the messages of a file, or with those that the FAQ keeps apart, and prints it.</summary>
    public static async Task<int> RunAsync(FileInfo? questions, string? faq, Printer printer, TextWriter error, CancellationToken cancellation)
    {
        var folder = ServiceFaq.Of(faq);
        var catalog = HeldOutCommand.Load(folder);
        await ServiceFaq.TellAsync(folder, catalog, error);
        var messages = questions is null ? catalog.Language.KeptApart : MessageFile.Read(questions);
        using var engine = Bot.Engine();
        var points = await WorkProgress.RunAsync(error, progress =>
        {
            var stage = progress.Stage("training on fewer questions");
            return Task.Run(() => LearningCurve.Draw(catalog, engine.Trainer, engine.Options, messages, stage, cancellation), cancellation);
        });
        printer.Print(points, console => console.Write(Table(points)));
        return 0;
    }

    private static Table Table(IReadOnlyList<LearningCurvePoint> points)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in new[] { "questions per entry, at most", "in all", "right", "among three", $"answered at {FigureTable.Percent(LearningCurve.WrongAtMost)} wrong" })
        {
            table.AddColumn(column, added => added.RightAligned());
        }

        foreach (var point in points)
        {
            table.AddRow(
                $"{point.QuestionsPerEntry}", $"{point.Questions}", FigureTable.Percent(point.Right), FigureTable.Percent(point.AmongThree), FigureTable.Percent(point.Answered));
        }

        return table;
    }
}
