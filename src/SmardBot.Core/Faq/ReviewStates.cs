namespace SmardBot.Core.Faq;

/// <summary>Decides what the review of an entry means today: the one place that says whether an entry may be shown.</summary>
public static class ReviewStates
{
    /// <summary>The state of an entry on a day.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="today">The day, UTC.</param>
    /// <param name="serveDrafts">Whether drafts are shown (<c>Faq:ServeDrafts</c>).</param>
    public static ReviewState Of(FaqEntry entry, DateOnly today, bool serveDrafts)
    {
        var review = entry.Review;
        if (review.Status == ReviewStatus.Withdrawn)
        {
            return ReviewState.Hidden;
        }

        if (review.Status == ReviewStatus.Draft || review.Of != entry.ContentHash)
        {
            return serveDrafts ? ReviewState.Draft : ReviewState.Hidden;
        }

        if (review.Due >= today)
        {
            return ReviewState.Reviewed;
        }

        return entry.WhenOverdue == OverduePolicy.Withhold ? ReviewState.Hidden : ReviewState.Overdue;
    }
}
