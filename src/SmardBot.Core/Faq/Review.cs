namespace SmardBot.Core.Faq;

/// <summary>The review of an entry as its file states it.</summary>
/// <param name="Status">Draft, reviewed or withdrawn.</param>
/// <param name="By">Name and profession of the reviewer.</param>
/// <param name="On">The day of the review.</param>
/// <param name="Due">The day by which it is to be repeated.</param>
/// <param name="Of">The <see cref="FaqEntry.ContentHash"/> that was reviewed; another text is a draft again.</param>
/// <param name="Why">Why it was withdrawn.</param>
public sealed record Review(
    ReviewStatus Status,
    string? By = null,
    DateOnly? On = null,
    DateOnly? Due = null,
    string? Of = null,
    string? Why = null)
{
    /// <summary>Not reviewed.</summary>
    public static Review Draft { get; } = new(ReviewStatus.Draft);
}
