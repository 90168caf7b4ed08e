using SmardBot.Cli.Evaluate.Messages;
using SmardBot.Cli.Measuring.Baselines;
using SmardBot.Cli.Measuring.HeldOut;
using Spectre.Console;

namespace SmardBot.Cli.Evaluate.HeldOut;

/// <summary>Prints what cross-validation found, for people.</summary>
internal static class MeasurementTable
{
    private const int MostPairs = 10;

    /// <summary>Prints tallies, figures, the entries that lose most questions, and what the gate says.</summary>
    public static void Write(FaqMeasurement measurement, IReadOnlyList<Setback>? setbacks, IAnsiConsole console)
    {
        console.WriteLine($"{measurement.Messages.Count} messages of the FAQ itself, each asked of a bot that had not learned from it (it was trained on the other {HeldOutEvaluation.Folds - 1} of {HeldOutEvaluation.Folds} parts). "
            + "They have no limits: those are for questions of people who never saw the FAQ (evaluate --questions FILE). Whether the FAQ became worse than it was: evaluate --gate.");
        console.Write(MessageReportTable.Kinds(measurement.Report));
        console.Write(FigureTable.Of(measurement.Figures));
        console.Write(Pairs(measurement));
        if (setbacks is null)
        {
            return;
        }

        console.WriteLine(setbacks.Count == 0 ? "The gate is passed: nothing is worse than the baseline by more than noise." : "The gate is not passed:");
        foreach (var setback in setbacks)
        {
            console.WriteLine($"  {setback.Message}");
        }

        foreach (var line in GateAdvice.Of(measurement, setbacks))
        {
            console.WriteLine($"  {line}");
        }
    }

    private static Table Pairs(FaqMeasurement measurement)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("questions of", "go to").AddColumn("how many", column => column.RightAligned());
        foreach (var confusion in measurement.Confusions.Worst().Take(MostPairs))
        {
            table.AddRow(confusion.Actual, confusion.Predicted, $"{confusion.Count}");
        }

        return table;
    }
}
