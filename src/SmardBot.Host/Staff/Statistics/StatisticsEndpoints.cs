using System.Text;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Staff;

namespace SmardBot.Host.Staff.Statistics;

/// <summary>Plots with their numbers, and the numbers for a spreadsheet.</summary>
internal static class StatisticsEndpoints
{
    private static readonly int[] Ranges = [30, 90, 365];

    /// <summary>Maps them.</summary>
    public static void MapStatistics(this WebApplication app)
    {
        app.Page("/statistics", StaffDeed.ReadStatistics, ShowAsync);
        app.Page("/statistics.csv", StaffDeed.ReadStatistics, CsvAsync);
    }

    private static int Days(StaffRequest request) => Ranges.Contains(request.Number("days")) ? request.Number("days") : Ranges[0];

    private static async Task ShowAsync(StaffRequest request)
    {
        var titles = request.Get<KnowledgeBase>().Current?.Catalog.Entries.ToDictionary(entry => entry.Id, entry => entry.Title, StringComparer.Ordinal) ?? [];
        await request.PageAsync<StatisticsPage>("Statistics", null,
        [
            ("Statistics", await request.Get<StatisticsReader>().ReadAsync(request.Member, Days(request), request.Cancellation)), ("Titles", titles), ("Range", Days(request)), ("Ranges", Ranges),
        ]);
    }

    private static async Task CsvAsync(StaffRequest request)
    {
        var statistics = await request.Get<StatisticsReader>().ReadAsync(request.Member, Days(request), request.Cancellation);
        var csv = new StringBuilder("day," + string.Join(',', StatisticsReader.Kinds) + ",emergency,crisis,personal advice\n");
        foreach (var ((day, counts), alarm) in statistics.Days.Zip(statistics.Alarms))
        {
            csv.Append($"{day:yyyy-MM-dd},{string.Join(',', counts)},{alarm.Emergency},{alarm.Crisis},{alarm.Advice}\n");
        }

        await request.CsvAsync($"smardbot-{statistics.From:yyyy-MM-dd}-{statistics.To:yyyy-MM-dd}.csv", csv.ToString());
    }
}
