using System.CommandLine;
using SmardBot.Cli.Evaluate.Messages;
using SmardBot.Cli.Evaluate.Pairs;

namespace SmardBot.Cli.Evaluate;

/// <summary><c>evaluate --questions FILE</c>, or <c>evaluate --train FILE --test FILE [--oos FILE]</c>.</summary>
internal static class EvaluateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var arguments = new EvaluateArguments();
        var command = new Command("evaluate", "Measures the classifier and the bot as they run.");
        arguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var printer = new Printer(parsed.GetValue(arguments.Format) == "json", output);
            try
            {
                return parsed.GetValue(arguments.Questions) is { } questions
                    ? await MessageCommand.RunAsync(questions, parsed.GetValue(arguments.Faq), parsed.GetValue(arguments.Mistakes), printer, error, cancellation)
                    : PairCommand.Run(parsed.GetValue(arguments.Train)!, parsed.GetValue(arguments.Test)!, parsed.GetValue(arguments.OutOfScope), printer, cancellation);
            }
            catch (Exception exception) when (exception is InvalidDataException or ArgumentException)
            {
                await error.WriteLineAsync(exception.Message);
                return 1;
            }
        });
        return command;
    }
}
