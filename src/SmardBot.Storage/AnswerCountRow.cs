using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;

namespace SmardBot.Storage;

/// <summary>A row of <c>answer_counts</c>; entry and hash are empty where none was shown.</summary>
internal sealed class AnswerCountRow
{
    public string Day { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Outcome { get; init; } = "";

    public string Entry { get; init; } = "";

    public string Hash { get; init; } = "";

    public long Times { get; init; }

    public static AnswerCountRow From(AnswerCount count) => new()
    {
        Day = ReviewRows.Day(count.Day),
        Channel = count.Channel,
        Outcome = count.Outcome.Name(),
        Entry = count.Shown?.Entry ?? "",
        Hash = count.Shown?.Hash ?? "",
        Times = count.Times,
    };

    public AnswerCount ToCount() => new(
        ReviewRows.Day(Day), Channel, TurnOutcomes.Parse(Outcome), Entry.Length == 0 ? null : new AnsweredEntry(Entry, Hash), Times);
}
