using System.Text.Json;
using Spectre.Console;

namespace SmardBot.Cli.Evaluate;

/// <summary>Prints a measurement as it was asked for: one JSON object and nothing else, or tables for people.</summary>
/// <param name="asJson">Whether JSON was asked for.</param>
/// <param name="output">Where it goes.</param>
internal sealed class Printer(bool asJson, TextWriter output)
{
    // What is written to a file must not be wrapped or cut at the width of a terminal that is not there.
    private const int WidthOfFiles = 160;

    /// <summary>Prints one or the other.</summary>
    public void Print<T>(T json, Action<IAnsiConsole> table)
    {
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(json, EvaluationJson.Options));
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = WidthOfFiles;
        }

        table(console);
    }
}
