using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;

namespace SmardBot.Storage;

/// <summary>A row of <c>review_groups</c> as Dapper fills and reads it.</summary>
internal sealed class ReviewGroupRow
{
    public string Key { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Question { get; init; } = "";

    public string Outcome { get; init; } = "";

    public string Answered { get; init; } = "";

    public string Considered { get; init; } = "";

    public long Times { get; init; }

    public string FirstDay { get; init; } = "";

    public string LastDay { get; init; } = "";

    public string Decision { get; init; } = "";

    /// <summary>What one question adds to its group.</summary>
    public static ReviewGroupRow From(ReviewQuestion question, ReviewQuestionRow row) => new()
    {
        Key = row.Topic,
        Kind = Staff.ProposalRow.Name(ReviewGroups.KindOf(question)),
        Question = row.Question,
        Outcome = row.Outcome,
        Answered = row.Answered,
        Considered = row.Considered,
        Times = row.Times,
        FirstDay = row.Day,
        LastDay = row.Day,
        Decision = Staff.ProposalRow.Name(ReviewDecision.Open),
    };

    public ReviewGroup ToGroup() => new(
        Key,
        Enum.Parse<ReviewKind>(Kind, ignoreCase: true),
        Question,
        TurnOutcomes.Parse(Outcome),
        ReviewRows.List<AnsweredEntry>(Answered),
        ReviewRows.List<ScoredEntry>(Considered),
        Times,
        ReviewRows.Day(FirstDay),
        ReviewRows.Day(LastDay),
        Enum.Parse<ReviewDecision>(Decision, ignoreCase: true));
}
