namespace SmardBot.Core.Reviews;

/// <summary>
/// Keeps what turns leave beside conversations: questions for the curators to look at, counts of what was answered, and feedback.
/// Nothing in it leads back to a conversation or a user. One contract suite runs against every implementation: in memory (Core),
/// SQLite and PostgreSQL (Storage).
/// </summary>
public interface IReviewStore
{
    /// <summary>Adds all of it in one step. A question that is there already on its day, and a count, grow by what comes.</summary>
    Task AddAsync(ReviewBatch batch, CancellationToken cancellation = default);

    /// <summary>The review list: the newest day first, within a day the most frequent first.</summary>
    Task<IReadOnlyList<ReviewQuestion>> ReadQuestionsAsync(CancellationToken cancellation = default);

    /// <summary>The counts of these days, both included: by day, then channel, outcome and entry.</summary>
    Task<IReadOnlyList<AnswerCount>> ReadCountsAsync(DateOnly from, DateOnly to, CancellationToken cancellation = default);

    /// <summary>All feedback, the newest day first.</summary>
    Task<IReadOnlyList<Feedback>> ReadFeedbackAsync(CancellationToken cancellation = default);

    /// <summary>Deletes the questions of the days before this one, and the reasons of feedback given on them; counts and thumbs stay.</summary>
    /// <returns>How many questions and reasons went.</returns>
    Task<int> DeleteBeforeAsync(DateOnly day, CancellationToken cancellation = default);
}
