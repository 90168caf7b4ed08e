using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;

namespace SmardBot.Storage;

/// <summary>A row of <c>review_questions</c> as Dapper fills and reads it.</summary>
internal sealed class ReviewQuestionRow
{
    public string Id { get; init; } = "";

    public string Day { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Outcome { get; init; } = "";

    public string Question { get; init; } = "";

    public string Answered { get; init; } = "";

    public string Considered { get; init; } = "";

    public long Times { get; init; }

    /// <summary>The group that it belongs to.</summary>
    public string Topic { get; init; } = "";

    public static ReviewQuestionRow From(ReviewQuestion question)
    {
        var (day, outcome) = (ReviewRows.Day(question.Day), question.Outcome.Name());
        var (text, answered, considered) = (ReviewRows.Text(question.Text), ReviewRows.Json(question.Answered), ReviewRows.Json(question.Considered));
        return new ReviewQuestionRow
        {
            Id = KeyHash.Of(string.Join('\n', day, question.Channel, outcome, answered, considered, text)),
            Day = day,
            Channel = question.Channel,
            Outcome = outcome,
            Question = text,
            Answered = answered,
            Considered = considered,
            Times = question.Times,
            Topic = ReviewGroups.KeyOf(question),
        };
    }

    public ReviewQuestion ToQuestion() => new(
        ReviewRows.Day(Day), Channel, TurnOutcomes.Parse(Outcome), Question, ReviewRows.List<AnsweredEntry>(Answered), ReviewRows.List<ScoredEntry>(Considered), Times);
}
