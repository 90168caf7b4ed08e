using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;

namespace SmardBot.Cli.Faq;

/// <summary><c>faq check</c>: every fault of the FAQ folder with file, entry and cure.</summary>
internal static class CheckCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output)
    {
        var strict = new Option<bool>("--strict") { Description = "Warnings are errors." };
        var quick = new Option<bool>("--quick") { Description = "Leave out which questions the classifier gives to another entry; that takes some seconds." };
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        var faq = ServiceFaq.Option();
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("check", "Checks the FAQ files.") { strict, quick, format, faq };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = ServiceFaq.Of(parsed.GetValue(faq));
            var isStrict = parsed.GetValue(strict);
            using var engine = parsed.GetValue(quick) ? null : Bot.Engine();
            var checker = new FaqChecker(TimeProvider.System, engine?.Trainer);
            FaqProblem[] problems = [.. checker.Check(folder, cancellation).Problems
                .Select(problem => isStrict && problem.Severity == ProblemSeverity.Warning ? problem with { Severity = ProblemSeverity.Error } : problem)
                .OrderByDescending(problem => problem.Severity)
                .ThenBy(problem => problem.File, StringComparer.Ordinal)];
            if (parsed.GetValue(format) == "json")
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(problems, Json));
            }
            else
            {
                CheckTable.Write(problems, folder, output);
            }

            return problems.Any(problem => problem.Severity == ProblemSeverity.Error) ? 1 : 0;
        });
        return command;
    }
}
