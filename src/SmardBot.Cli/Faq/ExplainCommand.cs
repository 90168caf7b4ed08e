using System.CommandLine;
using SmardBot.Cli.Ask;

namespace SmardBot.Cli.Faq;

/// <summary><c>faq explain "…" [--as FILE]</c>: why the bot says what it says, and what an example would change before it is saved.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var text = new Argument<string>("text") { Description = "A message, as a family would write it." };
        var label = new Option<string?>("--as") { Description = $"Also says what it would change as a new example of {string.Join(", ", AddedExample.Names)}. Nothing is written." };
        var faq = ServiceFaq.Option();
        var command = new Command("explain", "Says which rule or example speaks on a message, how sure the bot is, and what a new example would change.") { text, label, faq };
        command.Validators.Add(result =>
        {
            if (result.GetValue(label) is { } given && AddedExample.FileOf(given) is null)
            {
                result.AddError($"--as '{given}' is no kind of example; it is one of {string.Join(", ", AddedExample.Names)}.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var (bot, found) = await Bot.LoadAsync(ServiceFaq.Of(parsed.GetValue(faq)), cancellation);
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
                var message = parsed.GetValue(text)!;
                var asked = await new Asker(bot.Turns).AskAsync(message, cancellation);
                foreach (var line in ExplanationText.Of(asked, bot.Gate.Explain(message)))
                {
                    await output.WriteLineAsync(line);
                }

                if (parsed.GetValue(label) is { } kind)
                {
                    await output.WriteLineAsync();
                    foreach (var line in AddedExample.Try(bot, message, AddedExample.FileOf(kind)!, cancellation))
                    {
                        await output.WriteLineAsync(line);
                    }
                }
            }

            return 0;
        });
        return command;
    }
}
