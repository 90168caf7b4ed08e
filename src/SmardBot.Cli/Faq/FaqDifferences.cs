using SmardBot.Core.Faq;

namespace SmardBot.Cli.Faq;

/// <summary>What one FAQ says otherwise than another, entry by entry.</summary>
internal static class FaqDifferences
{
    /// <summary>A line for each entry that differs, in the order of their ids.</summary>
    /// <param name="before">The one that families see; null where it cannot be used.</param>
    /// <param name="after">The other.</param>
    public static IEnumerable<string> Between(FaqCatalog? before, FaqCatalog after)
    {
        var ids = after.Entries.Concat(before?.Entries ?? []).Select(entry => entry.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return ids.Select(id => Line(before?.Find(id), after.Find(id))).OfType<string>();
    }

    private static string? Line(FaqEntry? before, FaqEntry? after) => (before, after) switch
    {
        (null, { } added) => $"{added.Id}: new, {added.Questions.Count} questions, {State(added)}",
        ({ } gone, null) => $"{gone.Id}: taken out",
        ({ } old, { } changed) when Changes(old, changed).ToArray() is { Length: > 0 } changes => $"{changed.Id}: {string.Join(", ", changes)}",
        _ => null,
    };

    private static IEnumerable<string> Changes(FaqEntry old, FaqEntry now)
    {
        if (old.Title != now.Title)
        {
            yield return $"another title ('{now.Title}')";
        }

        if (old.Answer != now.Answer)
        {
            yield return "another answer";
        }

        if (old.ForProfessionals != now.ForProfessionals)
        {
            yield return "another text for professionals";
        }

        var (added, removed) = (now.Questions.Except(old.Questions, StringComparer.Ordinal).Count(), old.Questions.Except(now.Questions, StringComparer.Ordinal).Count());
        if (added + removed > 0)
        {
            yield return $"{added} questions more, {removed} fewer";
        }

        if (!old.Sources.SequenceEqual(now.Sources, StringComparer.Ordinal) || !old.Related.SequenceEqual(now.Related, StringComparer.Ordinal))
        {
            yield return "other sources or related entries";
        }

        if (old.Sensitive != now.Sensitive)
        {
            yield return now.Sensitive ? "asks before it is shown" : "no longer asks before it is shown";
        }

        if (State(old) != State(now))
        {
            yield return $"now {State(now)}";
        }
    }

    private static string State(FaqEntry entry) => entry.Review.Status switch
    {
        ReviewStatus.Withdrawn => "withdrawn",
        ReviewStatus.Reviewed when entry.Review.Of == entry.ContentHash => $"reviewed by {entry.Review.By}",
        ReviewStatus.Reviewed => "a draft, since its text is not the one that was reviewed",
        _ => "a draft",
    };
}
