using Dapper;
using SmardBot.Core.Reviews;
using SmardBot.Core.Staff;
using SmardBot.Storage.Staff;

namespace SmardBot.Storage;

/// <content>Groups of questions, and sums for those who look after the answers.</content>
internal sealed partial class SqlReviewStore
{
    private const string GroupColumns = "key, kind, question, outcome, answered, considered, times, first_day as FirstDay, last_day as LastDay, decision";

    // On one line each, so that what comes later of the same group stands for it.
    private const string AddToGroup =
        """
        insert into review_groups (key, kind, question, outcome, answered, considered, times, first_day, last_day, decision)
        values (@Key, @Kind, @Question, @Outcome, @Answered, @Considered, @Times, @FirstDay, @LastDay, @Decision)
        on conflict (key) do update set times = review_groups.times + excluded.times, question = excluded.question, outcome = excluded.outcome,
            answered = excluded.answered, considered = excluded.considered,
            first_day = case when excluded.first_day < review_groups.first_day then excluded.first_day else review_groups.first_day end,
            last_day = case when excluded.last_day > review_groups.last_day then excluded.last_day else review_groups.last_day end
        """;

    public async Task<IReadOnlyList<ReviewGroup>> ReadGroupsAsync(ReviewQuery query, CancellationToken cancellation = default)
    {
        var rows = await ReadAsync<ReviewGroupRow>(
            $"""
            select {GroupColumns} from review_groups where decision = @Decision{(query.Kind is null ? "" : " and kind = @Kind")}
            order by times desc, last_day desc, key limit @Limit offset @Skip
            """,
            new { Decision = ProposalRow.Name(query.Decision), Kind = query.Kind is { } kind ? ProposalRow.Name(kind) : null, query.Limit, query.Skip },
            cancellation);
        return [.. rows.Select(row => row.ToGroup())];
    }

    public async Task<ReviewGroup?> FindGroupAsync(string key, CancellationToken cancellation = default) =>
        (await ReadAsync<ReviewGroupRow>($"select {GroupColumns} from review_groups where key = @Key", new { Key = key }, cancellation)).FirstOrDefault()?.ToGroup();

    public async Task<IReadOnlyList<ReviewQuestion>> ReadGroupAsync(string key, int limit, CancellationToken cancellation = default)
    {
        var rows = await ReadAsync<ReviewQuestionRow>(
            "select id, day, channel, outcome, question, answered, considered, times from review_questions where topic = @Key order by day desc, times desc limit @Limit",
            new { Key = key, Limit = limit },
            cancellation);
        return [.. rows.Select(row => row.ToQuestion())];
    }

    public async Task<ReviewCounts> CountGroupsAsync(CancellationToken cancellation = default)
    {
        var counts = (await ReadAsync<Sums>("select kind as Name, count(*) as Times from review_groups where decision = 'open' group by kind", null, cancellation))
            .ToDictionary(row => row.Name, row => row.Times, StringComparer.Ordinal);
        return new ReviewCounts(Of(ReviewKind.Missed), Of(ReviewKind.Disliked), Of(ReviewKind.FalseAlarm));

        long Of(ReviewKind kind) => counts.GetValueOrDefault(ProposalRow.Name(kind));
    }

    public Task<bool> DecideAsync(string key, ReviewDecision decision, AuditLine line, CancellationToken cancellation = default) => database.WriteAsync(
        async connection =>
        {
            var decided = await connection.ExecuteAsync(new CommandDefinition(
                "update review_groups set decision = @Decision where key = @Key and decision = 'open'", new { Key = key, Decision = ProposalRow.Name(decision) }, cancellationToken: cancellation)) > 0;
            if (decided)
            {
                await connection.ExecuteAsync(new CommandDefinition(AuditRow.Insert, AuditRow.From(line), cancellationToken: cancellation));
            }

            return decided;
        },
        cancellation);

    public async Task<IReadOnlyList<ThumbCount>> ReadThumbsAsync(DateOnly from, CancellationToken cancellation = default) =>
    [
        .. (await ReadAsync<Sums>(
            """
            select entry as Name, cast(sum(case when thumb = 'up' then 1 else 0 end) as bigint) as Times, cast(sum(case when thumb = 'up' then 0 else 1 end) as bigint) as Others
            from feedback where day >= @From group by entry order by entry
            """,
            new { From = ReviewRows.Day(from) },
            cancellation)).Select(row => new ThumbCount(row.Name, row.Times, row.Others)),
    ];

    public async Task<IReadOnlyList<Feedback>> ReadReasonsAsync(string entry, int limit, CancellationToken cancellation = default)
    {
        var rows = await ReadAsync<FeedbackRow>(
            "select id, day, channel, entry, hash, thumb, reason from feedback where entry = @Entry and reason is not null order by day desc, id limit @Limit",
            new { Entry = entry, Limit = limit },
            cancellation);
        return [.. rows.Select(row => row.ToFeedback())];
    }

    public async Task<IReadOnlyList<ShownCount>> ReadShownAsync(DateOnly from, CancellationToken cancellation = default) =>
    [
        .. (await ReadAsync<Sums>(
            "select entry as Name, cast(sum(times) as bigint) as Times from answer_counts where outcome = 'answer' and day >= @From and entry <> '' group by entry order by entry",
            new { From = ReviewRows.Day(from) },
            cancellation)).Select(row => new ShownCount(row.Name, row.Times)),
    ];

    /// <summary>A row of a sum; of an empty result SQLite tells no types, so that a constructor would not fit.</summary>
    private sealed class Sums
    {
        public string Name { get; init; } = "";

        public long Times { get; init; }

        public long Others { get; init; }
    }
}
