using SmardBot.Core.Language;

namespace SmardBot.Core.Faq;

/// <summary>What has to hold between entries and within one, beyond its schema.</summary>
internal static class FaqRules
{
    /// <summary>Fewer questions than this are an error.</summary>
    public const int FewestQuestions = 5;

    /// <summary>Fewer questions than this are a warning.</summary>
    public const int GoodQuestions = 40;

    /// <summary>Every fault of the entries as a whole.</summary>
    public static IEnumerable<FaqProblem> Check(IReadOnlyList<FaqEntry> entries, IReadOnlyList<FaqSource> sources, DateOnly today)
    {
        var ids = entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var sourceIds = sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        return entries.SelectMany(entry => Questions(entry)
                .Concat(References(entry, ids, sourceIds))
                .Concat(Answer(entry))
                .Concat(Reviews(entry, today)))
            .Concat(Duplicates(entries));
    }

    private static IEnumerable<FaqProblem> Questions(FaqEntry entry)
    {
        var count = entry.Questions.Count;
        if (count < FewestQuestions)
        {
            yield return Problem(entry, ProblemSeverity.Error, "too-few-questions", $"'questions' needs at least {FewestQuestions}, has {count}; add some here or in faq/en/questions/{entry.Id}.txt");
        }
        else if (count < GoodQuestions)
        {
            yield return Problem(entry, ProblemSeverity.Warning, "too-few-questions", $"'questions' should be {GoodQuestions} or more, there are {count}; add differently worded ones to faq/en/questions/{entry.Id}.txt");
        }
    }

    private static IEnumerable<FaqProblem> References(FaqEntry entry, HashSet<string> ids, HashSet<string> sourceIds)
    {
        foreach (var related in entry.Related)
        {
            if (related == entry.Id || !ids.Contains(related))
            {
                yield return Problem(entry, ProblemSeverity.Error, "unknown-related", $"'related' names '{related}', {(related == entry.Id ? "the entry itself" : "which is no entry")}; take it out or mend its spelling");
            }
        }

        foreach (var source in entry.Sources.Where(source => !sourceIds.Contains(source)))
        {
            yield return Problem(entry, ProblemSeverity.Error, "unknown-source", $"'sources' names '{source}', which faq/sources.yaml does not have; add it there or mend its spelling");
        }
    }

    private static IEnumerable<FaqProblem> Answer(FaqEntry entry)
    {
        if (entry.Answer.Length == 0)
        {
            yield return Problem(entry, ProblemSeverity.Error, "empty-answer", "has no answer; write it below the front matter");
        }

        if (entry.Answer.Contains(Disclaimer.Text, StringComparison.Ordinal))
        {
            yield return Problem(entry, ProblemSeverity.Error, "disclaimer-in-answer", "the answer holds the disclaimer; take it out, the bot adds it to every message");
        }
    }

    private static IEnumerable<FaqProblem> Reviews(FaqEntry entry, DateOnly today)
    {
        var review = entry.Review;
        if (review.Status == ReviewStatus.Draft)
        {
            yield return Problem(entry, ProblemSeverity.Info, "draft", "is a draft: no clinician has reviewed it");
        }
        else if (review.Status == ReviewStatus.Reviewed && review.Of != entry.ContentHash)
        {
            yield return Problem(entry, ProblemSeverity.Warning, "changed-since-review", $"was changed after its review (reviewed text {review.Of}, this text {entry.ContentHash}) and counts as a draft; have it reviewed again");
        }
        else if (review.Status == ReviewStatus.Reviewed && review.Due < today)
        {
            yield return Problem(entry, ProblemSeverity.Warning, "overdue", $"its review was due on {review.Due:yyyy-MM-dd}; have it reviewed again");
        }
        else if (review.Status == ReviewStatus.Withdrawn)
        {
            yield return Problem(entry, ProblemSeverity.Info, "withdrawn", $"is withdrawn and never shown: {review.Why}");
        }
    }

    private static IEnumerable<FaqProblem> Duplicates(IReadOnlyList<FaqEntry> entries)
    {
        var seen = new Dictionary<string, FaqEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var question in entry.Questions)
            {
                var key = string.Join(' ', Tokenizer.Words(TextNormalizer.Normalize(question)));
                if (key.Length == 0)
                {
                    yield return Problem(entry, ProblemSeverity.Error, "empty-question", $"'{question}' has no word; take it out");
                }
                else if (!seen.TryAdd(key, entry))
                {
                    var other = seen[key];
                    yield return other.Id == entry.Id
                        ? Problem(entry, ProblemSeverity.Warning, "duplicate-question", $"'{question}' stands there twice; take one out")
                        : Problem(entry, ProblemSeverity.Error, "duplicate-question", $"'{question}' is also a question of '{other.Id}'; keep it where it belongs");
                }
            }
        }
    }

    private static FaqProblem Problem(FaqEntry entry, ProblemSeverity severity, string rule, string message) =>
        new(entry.File, entry.Id, severity, rule, $"{entry.File}: {message}");
}
