namespace SmardBot.Cli.Measuring.Curves;

/// <summary>What an engine reaches that has learnt so many questions of each entry; shares from 0 to 1.</summary>
/// <param name="QuestionsPerEntry">At most so many questions of an entry were learnt, its title not counted.</param>
/// <param name="Questions">How many that were in all.</param>
/// <param name="Right">Share of messages whose best entry is right, if it has to name one.</param>
/// <param name="AmongThree">Share of messages with a right entry among the first three.</param>
/// <param name="Answered">Share of messages that can be answered, the surest first, before wrong answers reach <see cref="LearningCurve.WrongAtMost"/> of all.</param>
public sealed record LearningCurvePoint(int QuestionsPerEntry, int Questions, double Right, double AmongThree, double Answered);
