using System.Net;
using System.Text.RegularExpressions;

namespace SmardBot.LoadTests.Staff;

/// <summary>How long every staff page takes over a full store.</summary>
internal static partial class StaffSeries
{
    private const int Times = 20;
    private const double Allowed = 300;

    /// <summary>Fills a store, starts the service on it, signs in and reads every page.</summary>
    /// <returns>0 when every page was there within the time allowed, at its 95th percentile.</returns>
    public static async Task<int> RunAsync(int tickets, int questions, string? postgres)
    {
        var folder = Directory.CreateTempSubdirectory("smardbot-staff-");
        try
        {
            var store = Service.Store(postgres, Path.Combine(folder.FullName, "smardbot.db"));
            var filling = new StaffFilling(tickets, questions);
            await filling.FillAsync(store);
            await filling.LookAsync(store);
            await using var service = await Service.StartAsync(store);
            return await MeasureAsync(service);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(Service service)
    {
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = service.Address };
        var door = await http.GetStringAsync("/staff/sign-in");
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", Token().Match(door).Groups["token"].Value), new("name", "Load"), new("role", "staff"), new("role", "curator"), new("role", "clinician"), new("to", "/staff/inbox"),
        ]);
        (await http.PostAsync("/staff/sign-in", form)).EnsureSuccessStatusCode();
        var group = Group().Match(await http.GetStringAsync("/staff/review")).Groups["key"].Value;
        string[] pages =
        [
            "/staff/inbox", "/staff/inbox?state=closed", "/staff/inbox?skip=5000", "/staff/inbox/t00000000", "/staff/review", "/staff/review?kind=Disliked", "/staff/review?skip=2000", $"/staff/review/{group}",
            "/staff/answers", "/staff/answers/causes", "/staff/answers/causes/edit", "/staff/proposals", "/staff/proposals/p0000", "/staff/proposals/new", "/staff/statistics", "/staff/statistics?days=365", "/staff/statistics.csv?days=365",
            "/staff/channels", "/staff/audit", "/staff/audit?kind=ticket.&skip=10000",
        ];
        var slow = 0;
        foreach (var page in pages)
        {
            var taken = new List<double>();
            await http.GetStringAsync(page);
            for (var run = 0; run < Times; run++)
            {
                var began = TimeProvider.System.GetTimestamp();
                await http.GetStringAsync(page);
                taken.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
            }

            taken.Sort();
            var late = taken[(int)(Times * 0.95)];
            slow += late > Allowed ? 1 : 0;
            Figures.Say($"{page,-45} p50 {taken[Times / 2],6:F1} ms, p95 {late,6:F1} ms{(late > Allowed ? "  TOO SLOW" : "")}");
        }

        return slow == 0 ? 0 : 1;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("href=\"/staff/review/(?<key>[0-9a-f]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Group();
}
