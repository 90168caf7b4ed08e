namespace SmardBot.Core.Reviews;

/// <summary>What is added in one step.</summary>
/// <param name="Questions">For the review list.</param>
/// <param name="Counts">What was answered.</param>
/// <param name="Feedback">Thumbs.</param>
public sealed record ReviewBatch(IReadOnlyList<ReviewQuestion> Questions, IReadOnlyList<AnswerCount> Counts, IReadOnlyList<Feedback> Feedback)
{
    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Questions.Count + Counts.Count + Feedback.Count == 0;
}
