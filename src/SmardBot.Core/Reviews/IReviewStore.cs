using SmardBot.Core.Staff;

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

    /// <summary>Groups of questions that say the same.</summary>
    Task<IReadOnlyList<ReviewGroup>> ReadGroupsAsync(ReviewQuery query, CancellationToken cancellation = default);

    /// <summary>One group, or null.</summary>
    Task<ReviewGroup?> FindGroupAsync(string key, CancellationToken cancellation = default);

    /// <summary>The questions of a group, the newest first.</summary>
    Task<IReadOnlyList<ReviewQuestion>> ReadGroupAsync(string key, int limit, CancellationToken cancellation = default);

    /// <summary>How many groups wait for a curator.</summary>
    Task<ReviewCounts> CountGroupsAsync(CancellationToken cancellation = default);

    /// <summary>Keeps what a curator decided, if nobody else did before.</summary>
    /// <returns>False when the group is gone or decided already.</returns>
    Task<bool> DecideAsync(string key, ReviewDecision decision, AuditLine line, CancellationToken cancellation = default);

    /// <summary>Thumbs by entry.</summary>
    Task<IReadOnlyList<ThumbCount>> ReadThumbsAsync(DateOnly from, CancellationToken cancellation = default);

    /// <summary>The words of feedback about an entry, the newest first.</summary>
    Task<IReadOnlyList<Feedback>> ReadReasonsAsync(string entry, int limit, CancellationToken cancellation = default);

    /// <summary>How often each entry was shown since a day.</summary>
    Task<IReadOnlyList<ShownCount>> ReadShownAsync(DateOnly from, CancellationToken cancellation = default);

    /// <summary>Deletes the questions of the days before this one, and the reasons of feedback given on them; counts and thumbs stay.</summary>
    /// <returns>How many questions and reasons went.</returns>
    Task<int> DeleteBeforeAsync(DateOnly day, CancellationToken cancellation = default);
}
