using System.CommandLine;
using System.Text.Json;
using SmardBot.Matching;
using Spectre.Console;

namespace SmardBot.Cli.Evaluate;

/// <summary><c>evaluate --train FILE --test FILE [--oos FILE] --format json</c>.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var train = new Option<FileInfo?>("--train") { Description = "Train on this file: a text, a tab and a label a line." };
        var test = new Option<FileInfo?>("--test") { Description = "Test on this file of the same form." };
        var oos = new Option<FileInfo?>("--oos") { Description = "Messages that belong to no label, one a line." };
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("evaluate", "Measures the classifier that the bot runs.") { train, test, oos, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(train) is null || result.GetValue(test) is null)
            {
                result.AddError("'evaluate' needs --train FILE and --test FILE.");
            }

            foreach (var option in new[] { train, test, oos })
            {
                if (result.GetValue(option) is { Exists: false } missing)
                {
                    result.AddError($"The file '{missing.FullName}' of {option.Name} does not exist.");
                }
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                var result = new PairEvaluation(new LinearTextClassifierTrainer(), TimeProvider.System).Run(
                    LabelledFile.Read(parsed.GetValue(train)!, needsLabels: true),
                    LabelledFile.Read(parsed.GetValue(test)!, needsLabels: true),
                    parsed.GetValue(oos) is { } file ? LabelledFile.Read(file, needsLabels: false) : null,
                    cancellation);
                await WriteAsync(result, parsed.GetValue(format) == "json", output);
                return 0;
            }
            catch (Exception exception) when (exception is InvalidDataException or ArgumentException)
            {
                await error.WriteLineAsync(exception.Message);
                return 1;
            }
        });
        return command;
    }

    private static async Task WriteAsync(PairResult result, bool asJson, TextWriter output)
    {
        var json = JsonSerializer.SerializeToElement(result, Json);
        if (asJson)
        {
            await output.WriteLineAsync(json.GetRawText());
            return;
        }

        var table = new Table().AddColumns("figure", "value").Border(TableBorder.Rounded);
        foreach (var figure in json.EnumerateObject())
        {
            table.AddRow(figure.Name, figure.Value.GetRawText());
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
    }
}
