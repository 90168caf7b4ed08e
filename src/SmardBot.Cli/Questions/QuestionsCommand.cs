using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.Cli.Store;
using SmardBot.Core.Reviews;

namespace SmardBot.Cli.Questions;

/// <summary><c>questions export</c>: the review list for curators.</summary>
internal static class QuestionsCommand
{
    /// <summary>The command and its subcommand.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var store = new OperatorStore();
        var format = new Option<string>("--format") { Description = "csv or json.", DefaultValueFactory = _ => "csv" };
        var file = new Option<FileInfo?>("--output") { Description = "The file to write. Default: standard output." };
        format.AcceptOnlyFromAmong("csv", "json");
        var export = store.AddTo(new Command("export", "Prints the questions that found no certain answer, or whose answer was disliked.") { format, file });
        export.SetAction((parsed, cancellation) => store.RunAsync(parsed, error, async services =>
        {
            var questions = await services.GetRequiredService<IReviewStore>().ReadQuestionsAsync(cancellation);
            var rows = QuestionRow.Of(questions);
            var text = parsed.GetValue(format) == "json" ? QuestionRow.ToJson(rows) : QuestionRow.ToCsv(rows);
            if (parsed.GetValue(file) is { } target)
            {
                await File.WriteAllTextAsync(target.FullName, text, cancellation);
                await output.WriteLineAsync($"{rows.Count} questions written to {target.FullName}");
            }
            else
            {
                await output.WriteAsync(text);
            }

            return 0;
        }));
        return new Command("questions", "The review list for curators.") { export };
    }
}
