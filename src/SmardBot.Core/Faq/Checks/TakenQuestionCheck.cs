using SmardBot.Core.Decisions;
using SmardBot.Core.Ports;

namespace SmardBot.Core.Faq.Checks;

/// <summary>
/// Tells of each entry which of its questions the classifier gives to another when it has not learned them. One in ten is
/// ordinary; many to one neighbour mean that the two compete. Questions that say themselves who answers them too do not count.
/// </summary>
internal static class TakenQuestionCheck
{
    private const int Folds = 3;
    private const int MostExamples = 3;

    /// <summary>Runs the check.</summary>
    /// <param name="catalog">A sound catalog.</param>
    /// <param name="trainer">The engine of the bot.</param>
    /// <param name="cancellation">Stops it.</param>
    public static IEnumerable<FaqProblem> Run(FaqCatalog catalog, ITextClassifierTrainer trainer, CancellationToken cancellation)
    {
        var set = MatcherTrainingSet.Of(catalog, new MatcherOptions());
        string[] labels = [.. set.Examples.Select(example => example.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (labels.Count(Labels.IsEntry) < 2)
        {
            return [];
        }

        var taken = CrossValidation.Run(set, trainer, Folds, new KnownWords(set), labels, cancellation)
            .Where(look => Labels.IsEntry(labels[look.Label]) && !look.IsRight)
            .Select(look => (Entry: labels[look.Label], By: labels[look.Evidence.Best], set.Examples[look.Index].Text))
            .ToLookup(question => question.Entry, StringComparer.Ordinal);
        return catalog.Entries.Where(entry => taken.Contains(entry.Id)).Select(entry => Problem(entry, [.. taken[entry.Id].GroupBy(question => question.By, question => question.Text, StringComparer.Ordinal)]));
    }

    private static FaqProblem Problem(FaqEntry entry, IReadOnlyList<IGrouping<string, string>> takers)
    {
        var most = takers.OrderByDescending(taker => taker.Count()).ThenBy(taker => taker.Key, StringComparer.Ordinal).ToList();
        var worst = most[0];
        return entry.Info(
            "taken-questions",
            $"{takers.Sum(taker => taker.Count())} of {entry.Questions.Count} questions are nearer to another entry: {string.Join(", ", most.Select(taker => $"{taker.Count()} to {taker.Key}"))}; to {worst.Key} such as {string.Join(", ", worst.Take(MostExamples).Select(text => $"'{text}'"))}");
    }
}
