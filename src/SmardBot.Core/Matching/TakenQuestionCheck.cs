using SmardBot.Core.Faq;
using SmardBot.Core.Faq.Checks;
using SmardBot.Core.Faq.Reading;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Matching;

/// <summary>
/// Tells of each entry which of its questions the classifier gives to another when it has not learned them. One in ten is
/// ordinary; many to one neighbour mean that the two compete. Questions that say themselves who answers them too do not count.
/// </summary>
internal static class TakenQuestionCheck
{
    private const string Rule = "taken-questions";
    private const int Folds = 3;
    private const int MostExamples = 3;
    private const int MostPairs = 5;

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
            .Where(look => Labels.IsEntry(labels[look.Label]) && !look.Answers(labels[Best(look, labels)]))
            .Select(look => (Entry: labels[look.Label], By: labels[Best(look, labels)], set.Examples[look.Index].Text))
            .ToLookup(question => question.Entry, StringComparer.Ordinal);
        var notes = catalog.Entries.Where(entry => taken.Contains(entry.Id)).Select(entry => Problem(entry, [.. taken[entry.Id].GroupBy(question => question.By, question => question.Text, StringComparer.Ordinal)]));
        return taken.Count == 0 ? [] : notes.Prepend(Sum([.. taken.SelectMany(questions => questions).Select(question => (question.Entry, question.By))], set.Examples.Count(example => Labels.IsEntry(example.Label))));
    }

    private static int Best(HeldOut look, string[] labels) => MatchEvidence.FirstEntries(labels, look.Sight.Scores, 1)[0];

    private static FaqProblem Sum((string Entry, string By)[] taken, int questions)
    {
        const string Place = FaqPaths.Language + "questions";
        var pairs = taken.CountBy(pair => pair).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostPairs);
        return new FaqProblem(
            Place,
            null,
            ProblemSeverity.Info,
            Rule,
            $"{Place}: {taken.Length} of {questions} questions ({100.0 * taken.Length / questions:0} %) are nearer to another entry than to their own, most of them {string.Join(", ", pairs.Select(pair => $"{pair.Key.Entry} to {pair.Key.By} ({pair.Value})"))}");
    }

    private static FaqProblem Problem(FaqEntry entry, IReadOnlyList<IGrouping<string, string>> takers)
    {
        var most = takers.OrderByDescending(taker => taker.Count()).ThenBy(taker => taker.Key, StringComparer.Ordinal).ToList();
        var worst = most[0];
        return entry.Info(
            Rule,
            $"{takers.Sum(taker => taker.Count())} of {entry.Questions.Count} questions are nearer to another entry: {string.Join(", ", most.Select(taker => $"{taker.Count()} to {taker.Key}"))}; to {worst.Key} such as {string.Join(", ", worst.Take(MostExamples).Select(text => $"'{text}'"))}");
    }
}
