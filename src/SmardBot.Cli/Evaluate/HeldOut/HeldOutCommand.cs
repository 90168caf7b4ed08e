using SmardBot.Cli.Evaluate.Report;
using SmardBot.Cli.Measuring.Baselines;
using SmardBot.Cli.Measuring.HeldOut;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;

namespace SmardBot.Cli.Evaluate.HeldOut;

/// <summary><c>evaluate [--report DIR] [--gate [--write]]</c>: the FAQ by cross-validation.</summary>
internal sealed class HeldOutCommand(Printer printer, TextWriter error)
{
    /// <summary>Measures and prints; 1 when the FAQ cannot be loaded or the gate is not passed.</summary>
    public async Task<int> RunAsync(string? faq, DirectoryInfo? report, bool isGate, bool write, CancellationToken cancellation)
    {
        var folder = ServiceFaq.Of(faq);
        var catalog = Load(folder);
        await ServiceFaq.TellAsync(folder, catalog, error);
        var baselines = new BaselineFile(folder);
        var before = isGate && !write ? baselines.Read() : null;
        using var engine = Bot.Engine();
        var measurement = await WorkProgress.RunAsync(error, progress =>
        {
            var stage = progress.Stage("cross-validating the FAQ");
            return Task.Run(() => HeldOutEvaluation.Run(catalog, engine.Trainer, engine.Encoder, engine.Options, stage, cancellation), cancellation);
        });
        var now = FaqBaseline.Of(measurement, catalog.Hash, engine.Trainer.Engine);
        var setbacks = before is null ? null : BaselineGate.Compare(before, now);
        if (report is not null)
        {
            await error.WriteLineAsync($"The report is {ReportPage.Write(report, measurement, catalog)}");
        }

        if (write)
        {
            baselines.Write(now);
            await error.WriteLineAsync($"The baseline is {baselines.Path}");
        }

        printer.Print(MeasurementJson.Of(measurement, setbacks), console => MeasurementTable.Write(measurement, setbacks, console));
        return setbacks is { Count: > 0 } ? 1 : 0;
    }

    /// <summary>The FAQ of a folder.</summary>
    /// <exception cref="InvalidDataException">It has errors.</exception>
    public static FaqCatalog Load(string folder)
    {
        var found = new FaqLoader(TimeProvider.System).Load(folder);
        return found.Catalog ?? throw new InvalidDataException(string.Join(Environment.NewLine, found.Errors.Select(problem => problem.Message)));
    }
}
