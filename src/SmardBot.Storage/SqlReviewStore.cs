using System.Data.Common;
using Dapper;
using SmardBot.Core.Reviews;

namespace SmardBot.Storage;

/// <summary>Keeps reviews in a SQL database; the statements are the same for SQLite and PostgreSQL.</summary>
internal sealed partial class SqlReviewStore(ISqlDatabase database) : IReviewStore
{
    public Task AddAsync(ReviewBatch batch, CancellationToken cancellation = default) =>
        batch.IsEmpty ? Task.CompletedTask : database.WriteAsync(connection => AddAsync(connection, ReviewRows.Of(batch), cancellation), cancellation);

    public async Task<IReadOnlyList<ReviewQuestion>> ReadQuestionsAsync(CancellationToken cancellation = default)
    {
        var rows = await ReadAsync<ReviewQuestionRow>(
            "select id, day, channel, outcome, question, answered, considered, times from review_questions order by day desc, times desc, question", null, cancellation);
        return [.. rows.Select(row => row.ToQuestion())];
    }

    public async Task<IReadOnlyList<AnswerCount>> ReadCountsAsync(DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        var rows = await ReadAsync<AnswerCountRow>(
            "select day, channel, outcome, entry, hash, times from answer_counts where day >= @From and day <= @To order by day, channel, outcome, entry, hash",
            new { From = ReviewRows.Day(from), To = ReviewRows.Day(to) },
            cancellation);
        return [.. rows.Select(row => row.ToCount())];
    }

    public async Task<IReadOnlyList<Feedback>> ReadFeedbackAsync(CancellationToken cancellation = default)
    {
        var rows = await ReadAsync<FeedbackRow>("select id, day, channel, entry, hash, thumb, reason from feedback order by day desc, id", null, cancellation);
        return [.. rows.Select(row => row.ToFeedback())];
    }

    public Task<int> DeleteBeforeAsync(DateOnly day, CancellationToken cancellation = default) =>
        database.WriteAsync(
            async connection =>
            {
                var before = new { Day = ReviewRows.Day(day) };
                await connection.ExecuteAsync(new CommandDefinition("delete from review_groups where last_day < @Day", before, cancellationToken: cancellation));
                return await connection.ExecuteAsync(new CommandDefinition("delete from review_questions where day < @Day", before, cancellationToken: cancellation))
                    + await connection.ExecuteAsync(new CommandDefinition("update feedback set reason = null where day < @Day and reason is not null", before, cancellationToken: cancellation));
            },
            cancellation);

    private static async Task<bool> AddAsync(DbConnection connection, ReviewRows rows, CancellationToken cancellation)
    {
        // In one order for everyone, so that two instances that write at the same time wait for each other and never in a circle.
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into answer_counts (day, channel, outcome, entry, hash, times) values (@Day, @Channel, @Outcome, @Entry, @Hash, @Times)
            on conflict (day, channel, outcome, entry, hash) do update set times = answer_counts.times + excluded.times
            """,
            rows.Counts.OrderBy(row => (row.Day, row.Channel, row.Outcome, row.Entry, row.Hash)),
            cancellationToken: cancellation));
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into review_questions (id, day, channel, outcome, question, answered, considered, times, topic)
            values (@Id, @Day, @Channel, @Outcome, @Question, @Answered, @Considered, @Times, @Topic)
            on conflict (id) do update set times = review_questions.times + excluded.times
            """,
            rows.Questions.OrderBy(row => row.Id, StringComparer.Ordinal),
            cancellationToken: cancellation));
        await connection.ExecuteAsync(new CommandDefinition(AddToGroup, rows.Groups.OrderBy(row => row.Key, StringComparer.Ordinal), cancellationToken: cancellation));
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into feedback (id, day, channel, entry, hash, thumb, reason) values (@Id, @Day, @Channel, @Entry, @Hash, @Thumb, @Reason)",
            rows.Feedback,
            cancellationToken: cancellation));
        return true;
    }

    private Task<IEnumerable<T>> ReadAsync<T>(string sql, object? parameters, CancellationToken cancellation) =>
        database.ReadAsync(connection => connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellation)), cancellation);
}
