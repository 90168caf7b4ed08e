using System.CommandLine;
using SmardBot.Cli.Evaluate.Curves;
using SmardBot.Cli.Evaluate.HeldOut;
using SmardBot.Cli.Evaluate.Messages;
using SmardBot.Cli.Evaluate.Pairs;

namespace SmardBot.Cli.Evaluate;

/// <summary>
/// <c>evaluate [--report DIR] [--gate [--write]]</c>, <c>evaluate --questions FILE</c>, <c>evaluate --learning-curve [--questions FILE]</c>
/// or <c>evaluate --train FILE --test FILE [--oos FILE]</c>.
/// </summary>
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
                var faq = parsed.GetValue(arguments.Faq);
                if (parsed.GetValue(arguments.Train) is { } train)
                {
                    using var engine = Bot.Engine();
                    return PairCommand.Run(engine.Trainer, train, parsed.GetValue(arguments.Test)!, parsed.GetValue(arguments.OutOfScope), printer, cancellation);
                }

                if (parsed.GetValue(arguments.LearningCurve))
                {
                    return await LearningCurveCommand.RunAsync(parsed.GetValue(arguments.Questions), faq, printer, error, cancellation);
                }

                return parsed.GetValue(arguments.Questions) is { } questions
                    ? await MessageCommand.RunAsync(questions, faq, parsed.GetValue(arguments.Mistakes), printer, error, cancellation)
                    : await new HeldOutCommand(printer, error).RunAsync(
                        faq, parsed.GetValue(arguments.Report), parsed.GetValue(arguments.Gate), parsed.GetValue(arguments.Write), cancellation);
            }
            catch (Exception exception) when (exception is InvalidDataException or ArgumentException or IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync(exception.Message);
                return 1;
            }
        });
        return command;
    }
}
