using System.CommandLine;
using SmardBot.Cli;
using SmardBot.Cli.Evaluate;
using SmardBot.Cli.Evaluate.HeldOut;
using SmardBot.Cli.Evaluate.Messages;
using SmardBot.Cli.Evaluate.Pairs;
using SmardBot.Cli.Measuring.HeldOut;
using SmardBot.Core.Faq;

namespace SmardBot.Microsoft.Cli.Evaluate;

/// <summary><c>evaluate --engine mlnet|default [--questions FILE | --train FILE --test FILE [--oos FILE]]</c>: engines side by side on the same data.</summary>
internal static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var arguments = new EvaluateArguments();
        var engine = new Option<string>("--engine")
        {
            Description = "mlnet: the engine on ML.NET beside the default one; default: that alone.",
            DefaultValueFactory = _ => BotEngine.MLNet.Name,
        };
        engine.AcceptOnlyFromAmong(BotEngine.MLNet.Name, BotEngine.Default.Name);
        var command = new Command("evaluate", "Measures the engines as the bot runs them, side by side on the same data.") { engine };
        arguments.AddTo(command, arguments.Mistakes, arguments.LearningCurve, arguments.Report, arguments.Gate, arguments.Write);
        command.SetAction(async (parsed, cancellation) =>
        {
            var faq = parsed.GetValue(arguments.Faq);
            Func<BotEngine, Task<EngineFigures>> measure =
                parsed.GetValue(arguments.Train) is { } train ? one => Task.FromResult(Pair(one, train, parsed.GetValue(arguments.Test)!, parsed.GetValue(arguments.OutOfScope), cancellation))
                : parsed.GetValue(arguments.Questions) is { } questions ? one => QuestionsAsync(one, questions, faq, cancellation)
                : one => Task.FromResult(HeldOut(one, faq, cancellation));
            try
            {
                var measured = new List<EngineFigures>();
                foreach (var one in BotEngine.For(parsed.GetValue(engine)!))
                {
                    await error.WriteLineAsync($"measuring the engine '{one.Name}'");
                    measured.Add(await measure(one));
                }

                EngineFigures.Print(measured, new Printer(parsed.GetValue(arguments.Format) == "json", output));
                return 0;
            }
            catch (Exception exception) when (exception is InvalidDataException or ArgumentException or IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync(exception.Message);
                return 1;
            }
        });
        return command;
    }

    private static EngineFigures Pair(BotEngine engine, FileInfo train, FileInfo test, FileInfo? outOfScope, CancellationToken cancellation) =>
        new(engine.Name, new PairEvaluation(Bot.Engine(engine.Add).Trainer, TimeProvider.System).Run(
            LabelledFile.Read(train, needsLabels: true),
            LabelledFile.Read(test, needsLabels: true),
            outOfScope is null ? null : LabelledFile.Read(outOfScope, needsLabels: false),
            cancellation));

    private static async Task<EngineFigures> QuestionsAsync(BotEngine engine, FileInfo questions, string? faq, CancellationToken cancellation)
    {
        var (bot, found) = await Bot.LoadAsync(faq, cancellation, engine.Add);
        if (bot is null)
        {
            throw new InvalidDataException(string.Join(Environment.NewLine, found.Errors.Select(problem => problem.Message)));
        }

        await using (bot)
        {
            var report = await MessageEvaluation.RunAsync(bot, MessageFile.Read(questions), new Progress<double>(), cancellation);
            return new EngineFigures(engine.Name, MessageReportJson.Values(report.Figures));
        }
    }

    private static EngineFigures HeldOut(BotEngine engine, string? faq, CancellationToken cancellation)
    {
        var (trainer, encoder, options) = Bot.Engine(engine.Add);
        var catalog = HeldOutCommand.Load(ServiceFaq.Of(faq));
        var measurement = HeldOutEvaluation.Run(catalog, trainer, encoder, options, new Progress<double>(), cancellation);
        return new EngineFigures(engine.Name, MessageReportJson.Values(measurement.Figures));
    }
}
