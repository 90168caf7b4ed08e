using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SmardBot.Cli.Ask;

/// <summary><c>ask "question"</c>, or <c>ask --input FILE --format jsonl</c>.</summary>
internal static class AskCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var question = new Argument<string?>("question") { Description = "The question.", Arity = ArgumentArity.ZeroOrOne };
        var input = new Option<FileInfo?>("--input") { Description = "A file with one message a line; 'first ||| second' is two turns of one conversation." };
        var format = new Option<string>("--format") { Description = "text, or jsonl: one JSON object a line.", DefaultValueFactory = _ => "text" };
        var faq = ServiceFaq.Option();
        format.AcceptOnlyFromAmong("text", "jsonl");
        var command = new Command("ask", "Asks the bot and prints what a user of the widget would see.") { question, input, format, faq };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(question) is null) == (result.GetValue(input) is null))
            {
                result.AddError("'ask' needs either a question in quotes or --input FILE.");
            }

            if (result.GetValue(input) is { Exists: false } missing)
            {
                result.AddError($"The file '{missing.FullName}' of --input does not exist.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var (bot, found) = await Bot.LoadAsync(parsed.GetValue(faq), cancellation);
            if (bot is null)
            {
                foreach (var problem in found.Errors)
                {
                    await error.WriteLineAsync(problem.Message);
                }

                return 1;
            }

            await using (bot)
            {
                var lines = parsed.GetValue(input) is { } file ? File.ReadLines(file.FullName) : [parsed.GetValue(question)!];
                await AskAllAsync(bot, lines, parsed.GetValue(format) == "jsonl", output, cancellation);
            }

            return 0;
        });
        return command;
    }

    private static async Task AskAllAsync(Bot bot, IEnumerable<string> lines, bool asJson, TextWriter output, CancellationToken cancellation)
    {
        var asker = new Asker(bot.Turns);
        foreach (var line in lines)
        {
            var answer = await asker.AskAsync(line, cancellation);
            await output.WriteLineAsync(asJson ? JsonSerializer.Serialize(answer, Json) : answer.Reply);
        }

        await output.FlushAsync(cancellation);
    }
}
