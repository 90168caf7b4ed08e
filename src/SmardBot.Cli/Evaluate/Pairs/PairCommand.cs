using System.Text.Json;
using SmardBot.Core.Matching.Classifying;
using Spectre.Console;

namespace SmardBot.Cli.Evaluate.Pairs;

/// <summary><c>evaluate --train FILE --test FILE [--oos FILE]</c>.</summary>
internal static class PairCommand
{
    /// <summary>Trains the engine of the bot, tests and prints.</summary>
    public static int Run(ITextClassifierTrainer trainer, FileInfo train, FileInfo test, FileInfo? outOfScope, Printer printer, CancellationToken cancellation)
    {
        var result = new PairEvaluation(trainer, TimeProvider.System).Run(
            LabelledFile.Read(train, needsLabels: true),
            LabelledFile.Read(test, needsLabels: true),
            outOfScope is null ? null : LabelledFile.Read(outOfScope, needsLabels: false),
            cancellation);
        printer.Print(result, console =>
        {
            var table = new Table().AddColumns("figure", "value").Border(TableBorder.Rounded);
            foreach (var figure in JsonSerializer.SerializeToElement(result, EvaluationJson.Options).EnumerateObject())
            {
                table.AddRow(figure.Name, figure.Value.GetRawText());
            }

            console.Write(table);
        });
        return 0;
    }
}
