namespace SmardBot.Core.Faq.Checks;

/// <summary>Tells where each entry stands with its review. A draft is no fault; a review that is late or lies in the future is.</summary>
internal static class ReviewCheck
{
    /// <summary>Runs the check.</summary>
    public static IEnumerable<FaqProblem> Run(FaqDraft faq) => faq.Entries.Select(entry => Look(entry, faq.Today)).OfType<FaqProblem>();

    private static FaqProblem? Look(FaqEntry entry, DateOnly today) => entry.Review switch
    {
        { Status: ReviewStatus.Withdrawn } review => entry.Info("withdrawn", $"is withdrawn and never shown: {review.Why}"),
        { Status: ReviewStatus.Draft } => entry.Info("draft", "is a draft: no clinician has reviewed it"),
        { On: { } on } when on > today => entry.Error("review", $"'on' is {on:yyyy-MM-dd}, a day that has not come yet; write the day of the review"),
        { } review when review.Of != entry.ContentHash => entry.Info("changed-since-review", $"was changed after its review ('of' is {review.Of}, the text is {entry.ContentHash}) and is a draft again; have it reviewed as it stands"),
        { Due: { } due } when due < today => entry.Warning("overdue", $"its review was due on {due:yyyy-MM-dd} and the entry is {(entry.WhenOverdue == OverduePolicy.Withhold ? "no longer shown" : "shown as overdue")}; have it reviewed again"),
        _ => null,
    };
}
