using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SmardBot.Core.Faq;
using Spectre.Console;

namespace SmardBot.Cli.Faq;

/// <summary><c>faq check</c>: every fault of the FAQ folder with file, entry and cure.</summary>
internal static class FaqCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The command and its subcommands.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var strict = new Option<bool>("--strict") { Description = "Warnings are errors." };
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        var faq = new Option<string?>("--faq") { Description = "The FAQ folder. Default: the checkout's own." };
        format.AcceptOnlyFromAmong("table", "json");
        var check = new Command("check", "Checks the FAQ files.") { strict, format, faq };
        check.SetAction(async (parsed, _) =>
        {
            var folder = new FaqOptions { Path = parsed.GetValue(faq) }.Folder;
            var isStrict = parsed.GetValue(strict);
            FaqProblem[] problems = [.. new FaqLoader(TimeProvider.System).Load(folder).Problems
                .Select(problem => isStrict && problem.Severity == ProblemSeverity.Warning ? problem with { Severity = ProblemSeverity.Error } : problem)
                .OrderByDescending(problem => problem.Severity)
                .ThenBy(problem => problem.File, StringComparer.Ordinal)];
            if (parsed.GetValue(format) == "json")
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(problems, Json));
            }
            else
            {
                WriteTable(problems, folder, output);
            }

            await error.FlushAsync(CancellationToken.None);
            return problems.Any(problem => problem.Severity == ProblemSeverity.Error) ? 1 : 0;
        });
        return new Command("faq", "Works on the FAQ files.") { check };
    }

    private static void WriteTable(FaqProblem[] problems, string folder, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        var table = new Table().AddColumns("severity", "rule", "what to do").Border(TableBorder.Rounded);
        foreach (var problem in problems)
        {
            table.AddRow(problem.Severity.ToString().ToLowerInvariant(), Markup.Escape(problem.Rule), Markup.Escape(problem.Message));
        }

        if (problems.Length > 0)
        {
            console.Write(table);
        }

        int Count(ProblemSeverity severity) => problems.Count(problem => problem.Severity == severity);
        console.WriteLine($"{folder}: {Count(ProblemSeverity.Error)} errors, {Count(ProblemSeverity.Warning)} warnings, {Count(ProblemSeverity.Info)} notes");
    }
}
