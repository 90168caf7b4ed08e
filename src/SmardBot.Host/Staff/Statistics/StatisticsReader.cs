using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Core.Staff;

namespace SmardBot.Host.Staff.Statistics;

/// <summary>What happened in a range of days. Nothing in it leads back to anybody.</summary>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The last day, UTC.</param>
/// <param name="Days">Turns a day by kind of outcome, in the order of <c>StatisticsReader.Kinds</c>.</param>
/// <param name="Most">The entries that were shown most.</param>
/// <param name="Missed">What was missed most and waits for a curator; masked; empty for who may not read it.</param>
/// <param name="Alarms">Alarms and declined advice a day.</param>
/// <param name="Thumbs">Thumbs by entry, the most first.</param>
/// <param name="Waits">How long families waited for the first reply of a person, in minutes, by day.</param>
public sealed record StatisticsView(
    DateOnly From,
    DateOnly To,
    IReadOnlyList<(DateOnly Day, long[] Counts)> Days,
    IReadOnlyList<(string Entry, long Times)> Most,
    IReadOnlyList<(string Text, long Times)> Missed,
    IReadOnlyList<(DateOnly Day, long Emergency, long Crisis, long Advice)> Alarms,
    IReadOnlyList<ThumbCount> Thumbs,
    IReadOnlyList<(DateOnly Day, double Minutes)> Waits);

/// <summary>Reads statistics.</summary>
internal sealed class StatisticsReader(IReviewStore reviews, IAuditStore audit, TimeProvider clock)
{
    /// <summary>The kinds that the plot of days tells apart.</summary>
    public static readonly string[] Kinds = ["answered", "offered", "missed", "another matter", "declined or alarm", "talk and other"];

    private const int Top = 10;
    private const int MostWaits = 5_000;

    /// <summary>Reads them.</summary>
    public async Task<StatisticsView> ReadAsync(StaffMember member, int days, CancellationToken cancellation)
    {
        var to = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var from = to.AddDays(1 - days);
        var counts = (await reviews.ReadCountsAsync(from, to, cancellation)).ToLookup(count => count.Day);
        DateOnly[] all = [.. Enumerable.Range(0, days).Select(from.AddDays)];
        var missed = member.May(StaffDeed.ReadReviews) ? await reviews.ReadGroupsAsync(new ReviewQuery(ReviewKind.Missed, Limit: Top), cancellation) : [];
        var waits = await audit.ReadAsync(new AuditQuery(TicketActions.Answered, From: new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), Limit: MostWaits), cancellation);
        return new StatisticsView(
            from,
            to,
            [.. all.Select(day => (day, Sum(counts[day])))],
            [.. counts.SelectMany(day => day).Where(count => count is { Outcome: TurnOutcome.Answer, Shown: not null }).GroupBy(count => count.Shown!.Entry, StringComparer.Ordinal)
                .Select(shown => (shown.Key, shown.Sum(count => count.Times))).OrderByDescending(shown => shown.Item2).Take(Top)],
            [.. missed.Select(group => (group.Text, group.Times))],
            [.. all.Select(day => (day, Times(counts[day], TurnOutcome.Emergency), Times(counts[day], TurnOutcome.Crisis), Times(counts[day], TurnOutcome.PersonalAdvice)))],
            [.. (await reviews.ReadThumbsAsync(from, cancellation)).OrderByDescending(thumb => thumb.Up + thumb.Down).Take(Top)],
            [.. waits.Where(line => line.Seconds is not null).Select(line => (DateOnly.FromDateTime(line.At.UtcDateTime), line.Seconds!.Value / 60.0)).OrderBy(wait => wait.Item1)]);
    }

    private static long Times(IEnumerable<AnswerCount> counts, TurnOutcome outcome) => counts.Where(count => count.Outcome == outcome).Sum(count => count.Times);

    private static long[] Sum(IEnumerable<AnswerCount> counts)
    {
        var sums = new long[Kinds.Length];
        foreach (var count in counts)
        {
            sums[Kind(count.Outcome)] += count.Times;
        }

        return sums;
    }

    private static int Kind(TurnOutcome outcome) => outcome switch
    {
        TurnOutcome.Answer or TurnOutcome.Confirm => 0,
        TurnOutcome.Suggest => 1,
        TurnOutcome.Fallback => 2,
        TurnOutcome.OutOfScope => 3,
        TurnOutcome.Emergency or TurnOutcome.Crisis or TurnOutcome.PersonalAdvice => 4,
        _ => 5,
    };
}
