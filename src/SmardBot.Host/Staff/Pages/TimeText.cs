namespace SmardBot.Host.Staff.Pages;

/// <summary>Times in words, without seconds, so that a page that shows nothing new is the same.</summary>
internal static class TimeText
{
    /// <summary>Such as "3 hours ago".</summary>
    public static string Ago(TimeSpan time) => time.TotalMinutes < 1 ? "just now" : $"{Span(time)} ago";

    /// <summary>Such as "3 hours".</summary>
    public static string Span(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 1 } => Count((int)time.TotalMinutes, "minute"),
        { TotalDays: < 1 } => Count((int)time.TotalHours, "hour"),
        _ => Count((int)time.TotalDays, "day"),
    };

    private static string Count(int number, string unit) => number == 1 ? $"1 {unit}" : $"{number:N0} {unit}s";
}
