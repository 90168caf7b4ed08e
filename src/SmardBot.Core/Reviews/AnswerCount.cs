using SmardBot.Core.Matching;

namespace SmardBot.Core.Reviews;

/// <summary>How often something was answered on a day.</summary>
/// <param name="Day">The day, UTC.</param>
/// <param name="Channel">The channel, such as <c>directline</c>.</param>
/// <param name="Outcome">What turns came to.</param>
/// <param name="Shown">The entry that was shown (a turn that shows two counts for both), or null where none was.</param>
/// <param name="Times">How often, from 1.</param>
public sealed record AnswerCount(DateOnly Day, string Channel, TurnOutcome Outcome, AnsweredEntry? Shown, long Times = 1);
