namespace SmardBot.Core.Reviews;

/// <summary>A thumb for an answer, perhaps with words.</summary>
/// <param name="Day">The day that it was given on, UTC.</param>
/// <param name="Channel">The channel, such as <c>directline</c>.</param>
/// <param name="Shown">The text that it is about.</param>
/// <param name="Thumb">Up or down.</param>
/// <param name="Reason">Why, masked; null where nothing was written or it has been kept long enough.</param>
public sealed record Feedback(DateOnly Day, string Channel, AnsweredEntry Shown, Thumb Thumb, string? Reason = null);
