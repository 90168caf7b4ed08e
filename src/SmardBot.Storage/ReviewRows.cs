using System.Globalization;
using System.Text.Json;
using SmardBot.Core.Reviews;

namespace SmardBot.Storage;

/// <summary>A batch as rows.</summary>
internal sealed record ReviewRows(
    IReadOnlyList<ReviewQuestionRow> Questions,
    IReadOnlyList<ReviewGroupRow> Groups,
    IReadOnlyList<AnswerCountRow> Counts,
    IReadOnlyList<FeedbackRow> Feedback)
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web);

    public static ReviewRows Of(ReviewBatch batch)
    {
        ReviewQuestionRow[] questions = [.. batch.Questions.Select(ReviewQuestionRow.From)];
        return new ReviewRows(
            questions,
            [.. batch.Questions.Zip(questions, ReviewGroupRow.From)],
            [.. batch.Counts.Select(AnswerCountRow.From)],
            [.. batch.Feedback.Select(FeedbackRow.From)]);
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Json<T>(IReadOnlyList<T> list) => JsonSerializer.Serialize(list, JsonOptions);

    public static IReadOnlyList<T> List<T>(string json) => JsonSerializer.Deserialize<T[]>(json, JsonOptions) ?? [];

    /// <summary>PostgreSQL's text cannot hold NUL, and half a surrogate pair is no text in any database.</summary>
    public static string Text(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return System.Text.Encoding.UTF8.GetString(bytes).Replace("\0", "", StringComparison.Ordinal);
    }
}
