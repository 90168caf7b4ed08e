using SmardBot.Core.Reviews;

namespace SmardBot.Core.Turns.Reviewing;

/// <summary>A thumb as it came in.</summary>
/// <param name="Thumb">Up or down.</param>
/// <param name="Question">The question that the answer was for, by the reference that the answer carried; null where there is none.</param>
/// <param name="ReplyTo">The activity that it is about, where the channel says so.</param>
/// <param name="Reason">What the user wrote, as written; empty for nothing.</param>
internal sealed record GivenFeedback(Thumb Thumb, string? Question, string? ReplyTo, string Reason);
