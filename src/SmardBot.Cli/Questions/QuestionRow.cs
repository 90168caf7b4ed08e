using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;

namespace SmardBot.Cli.Questions;

/// <summary>A line of the export; scripts depend on the names.</summary>
/// <param name="Day">The day, as 2027-01-31.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Outcome">What the turn came to.</param>
/// <param name="Text">The message, masked.</param>
/// <param name="Times">How often on that day.</param>
/// <param name="TimesInAll">How often in the whole list, whatever its case.</param>
/// <param name="Answered">The entries shown, where an answer was disliked.</param>
/// <param name="Considered">The entries that came nearest.</param>
internal sealed record QuestionRow(
    string Day, string Channel, string Outcome, string Text, long Times, long TimesInAll, IReadOnlyList<AnsweredEntry> Answered, IReadOnlyList<ScoredEntry> Considered)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The list with how often each text came in all.</summary>
    public static IReadOnlyList<QuestionRow> Of(IReadOnlyList<ReviewQuestion> questions)
    {
        var inAll = questions.GroupBy(question => question.Text, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.Sum(question => question.Times), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. questions.Select(question => new QuestionRow(
                question.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), question.Channel, question.Outcome.Name(), question.Text,
                question.Times, inAll[question.Text], question.Answered, question.Considered)),
        ];
    }

    /// <summary>As a JSON array.</summary>
    public static string ToJson(IReadOnlyList<QuestionRow> rows) => JsonSerializer.Serialize(rows, Json) + "\n";

    /// <summary>As comma-separated values (RFC 4180) with a line of names.</summary>
    public static string ToCsv(IReadOnlyList<QuestionRow> rows)
    {
        var csv = new StringBuilder("day,channel,outcome,text,times,times_in_all,answered,considered\r\n");
        foreach (var row in rows)
        {
            var answered = string.Join(' ', row.Answered.Select(shown => $"{shown.Entry}@{shown.Hash}"));
            var considered = string.Join(' ', row.Considered.Select(scored => $"{scored.Entry}:{scored.Confidence.ToString("F2", CultureInfo.InvariantCulture)}"));
            string[] cells = [row.Day, row.Channel, row.Outcome, row.Text, Number(row.Times), Number(row.TimesInAll), answered, considered];
            csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return csv.ToString();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Quoted where it has to be. A spreadsheet takes a text that begins like a formula for one: an apostrophe keeps it a text.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
