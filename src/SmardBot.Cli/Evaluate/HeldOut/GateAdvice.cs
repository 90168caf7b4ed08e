using SmardBot.Cli.Measuring.Baselines;
using SmardBot.Cli.Measuring.HeldOut;

namespace SmardBot.Cli.Evaluate.HeldOut;

/// <summary>What somebody who looks after the FAQ can do about a gate that is not passed.</summary>
internal static class GateAdvice
{
    private const int MostTakers = 3;
    private const int EnoughQuestions = 40;

    /// <summary>Lines: where the questions of each entry that was named go to, then what helps.</summary>
    public static IEnumerable<string> Of(FaqMeasurement measurement, IReadOnlyList<Setback> setbacks)
    {
        if (setbacks.Count == 0)
        {
            yield break;
        }

        string[] named = [.. setbacks.SelectMany(setback => setback.Entries).Distinct(StringComparer.Ordinal)];
        foreach (var entry in measurement.Entries.Where(entry => named.Contains(entry.Entry)))
        {
            if (entry.Lost.Count > 0)
            {
                yield return $"{entry.Entry}: its questions come out as {string.Join(", ", entry.Lost.Take(MostTakers).Select(lost => $"{lost.Predicted} ({lost.Count})"))}";
            }
        }

        yield return "What helps: put a question that another entry answers as well below a heading '# also answered by: ENTRY' of its file in faq/en/questions,";
        yield return "move one that stands in the wrong file, and sharpen a title that says too much. 'evaluate --report DIR' shows the questions themselves.";
        string[] thin = [.. measurement.Entries.Where(entry => entry.Questions < EnoughQuestions).Select(entry => $"{entry.Entry} has {entry.Questions}")];
        if (thin.Length > 0)
        {
            yield return $"Entries with few questions take others' by guessing; write at least {EnoughQuestions}: {string.Join(", ", thin)}.";
        }

        yield return "When the FAQ grew on purpose and is better all the same, 'evaluate --gate --write' makes this the new mark.";
    }
}
