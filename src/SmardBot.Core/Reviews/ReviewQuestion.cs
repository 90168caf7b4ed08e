using SmardBot.Core.Matching;

namespace SmardBot.Core.Reviews;

/// <summary>A question that found no certain answer, or whose answer was disliked: worth a curator's look.</summary>
/// <param name="Day">The day that it was asked on, UTC.</param>
/// <param name="Channel">The channel, such as <c>directline</c>.</param>
/// <param name="Outcome"><see cref="TurnOutcome.Suggest"/>, <see cref="TurnOutcome.Fallback"/>, <see cref="TurnOutcome.OutOfScope"/>, or what was disliked: <see cref="TurnOutcome.Answer"/>.</param>
/// <param name="Text">The message, masked.</param>
/// <param name="Answered">The entries that were shown; empty unless an answer was disliked.</param>
/// <param name="Considered">The entries that came nearest with their confidence, best first.</param>
/// <param name="Times">How often, from 1.</param>
public sealed record ReviewQuestion(
    DateOnly Day,
    string Channel,
    TurnOutcome Outcome,
    string Text,
    IReadOnlyList<AnsweredEntry> Answered,
    IReadOnlyList<ScoredEntry> Considered,
    long Times = 1);
