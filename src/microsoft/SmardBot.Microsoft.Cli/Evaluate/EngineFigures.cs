using System.Text.Json;
using SmardBot.Cli.Evaluate;
using Spectre.Console;

namespace SmardBot.Microsoft.Cli.Evaluate;

/// <summary>What was measured of an engine.</summary>
/// <param name="Engine">Its name.</param>
/// <param name="Figures">An object whose properties are the figures, as <c>evaluate</c> of the default command line names them.</param>
internal sealed record EngineFigures(string Engine, object Figures)
{
    /// <summary>Prints engines side by side: a column each, or one JSON object with a property each.</summary>
    public static void Print(IReadOnlyList<EngineFigures> engines, Printer printer)
    {
        var measured = engines.ToDictionary(engine => engine.Engine, engine => JsonSerializer.SerializeToElement(engine.Figures, EvaluationJson.Options), StringComparer.Ordinal);
        printer.Print(measured, console =>
        {
            var table = new Table().Border(TableBorder.Rounded).AddColumn("figure");
            foreach (var engine in measured.Keys)
            {
                table.AddColumn(engine, column => column.RightAligned());
            }

            foreach (var figure in measured.Values.First().EnumerateObject())
            {
                table.AddRow([figure.Name.Replace('_', ' '), .. measured.Values.Select(figures => Text(figures.GetProperty(figure.Name)))]);
            }

            console.Write(table);
        });
    }

    private static string Text(JsonElement figure) =>
        figure.ValueKind == JsonValueKind.Object ? FigureTable.Percent(figure.GetProperty("share").GetDouble()) : figure.GetRawText();
}
