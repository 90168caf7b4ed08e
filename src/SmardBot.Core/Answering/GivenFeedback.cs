using SmardBot.Core.Reviews;

namespace SmardBot.Core.Answering;

/// <summary>A thumb as it came in.</summary>
/// <param name="Thumb">Up or down.</param>
/// <param name="Question">The question that the answer was for, by the reference that the answer carried; null where there is none.</param>
/// <param name="ReplyTo">The activity that it is about, where the channel says so.</param>
/// <param name="Reason">What the user wrote, as written; empty for nothing.</param>
public sealed record GivenFeedback(Thumb Thumb, string? Question, string? ReplyTo, string Reason)
{
    /// <summary>The question that <see cref="ReplyTo"/> answered, where the conversation's history tells it.</summary>
    public string? QuestionOfReply { get; init; }
}
