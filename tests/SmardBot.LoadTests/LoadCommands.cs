using System.CommandLine;
using SmardBot.LoadTests.Connector;
using SmardBot.LoadTests.Staff;

namespace SmardBot.LoadTests;

/// <summary>The command line: one measurement a command, or all of them.</summary>
internal static class LoadCommands
{
    public static async Task<int> RunAsync(string[] args)
    {
        var url = new Option<Uri?>("--url") { CustomParser = result => new Uri(result.Tokens.Single().Value), Description = "A running service (Development, RateLimits:Enabled=false). Default: one is built in Release and started.", Recursive = true };
        var pid = new Option<int?>("--pid") { Description = "With --url on this machine: the service's process id, to read its CPU and memory.", Recursive = true };
        var store = new Option<string?>("--store") { Description = "Connection string of PostgreSQL for the started service. Default: a fresh SQLite file.", Recursive = true };
        var chats = new Option<int>("--chats") { Description = "Conversations, each with a socket.", DefaultValueFactory = _ => 64 };
        var seconds = new Option<int>("--seconds") { Description = "How long to measure.", DefaultValueFactory = _ => 20 };
        var rate = new Option<int>("--rate") { Description = "Messages a second.", DefaultValueFactory = _ => 300 };
        var sockets = new Option<int>("--sockets") { Description = "Idle sockets.", DefaultValueFactory = _ => 2_000 };
        var minutes = new Option<int>("--minutes") { Description = "How long to soak.", DefaultValueFactory = _ => 10 };
        var memory = new Option<bool>("--memory") { Description = "Keep nothing: the store is the service's memory." };
        var activities = new Option<int>("--activities") { Description = "Activities to fill the store with.", DefaultValueFactory = _ => 1_000_000 };

        var closed = new Command("closed", "Every chat sends, waits for the answer, and sends again: how much goes through.") { chats, seconds };
        closed.SetAction((parsed, cancellation) => OnAsync(parsed, async series => await series.ClosedAsync(parsed.GetValue(chats), Span(parsed.GetValue(seconds)))));
        var open = new Command("open", "Messages come at a fixed rate, whatever the service does: how long an answer takes.") { chats, seconds, rate };
        open.SetAction((parsed, cancellation) => OnAsync(parsed, async series => await series.OpenAsync(parsed.GetValue(chats), parsed.GetValue(rate), Span(parsed.GetValue(seconds)))));
        var idle = new Command("idle", "Opens sockets and leaves them alone: what they cost.") { sockets };
        idle.SetAction((parsed, cancellation) => OnAsync(parsed, async series => await series.IdleAsync(parsed.GetValue(sockets))));
        var soak = new Command("soak", "An open loop for minutes, with the memory every half minute.") { chats, rate, minutes };
        soak.SetAction((parsed, cancellation) => OnAsync(parsed, async series => await series.SoakAsync(parsed.GetValue(chats), parsed.GetValue(rate), parsed.GetValue(minutes))));
        var full = new Command("full", "The CPU of a message with an empty store and with a full one (SQLite).") { activities, chats, rate, seconds };
        full.SetAction((parsed, cancellation) => Series.FullAsync(parsed.GetValue(activities), parsed.GetValue(chats), parsed.GetValue(rate), Span(parsed.GetValue(seconds))));
        var connector = new Command("connector", "Turns of Azure Bot Service, through a loopback Connector and with expectReplies, 1 and 16 at a time.") { seconds, memory };
        connector.SetAction(async (parsed, cancellation) =>
        {
            await using var service = parsed.GetValue(url) is { } running
                ? new Service(running, parsed.GetValue(pid))
                : await Service.StartAsync(parsed.GetValue(memory) ? [("Storage__Provider", "Memory")] : Service.Store(parsed.GetValue(store)));
            foreach (var (users, expectReplies) in new[] { (1, false), (16, false), (1, true), (16, true) })
            {
                await ConnectorSeries.RunAsync(service, users, expectReplies, Span(parsed.GetValue(seconds)));
            }
        });
        var tickets = new Option<int>("--tickets") { Description = "Tickets to fill the store with.", DefaultValueFactory = _ => 10_000 };
        var questions = new Option<int>("--questions") { Description = "Missed questions to fill the store with.", DefaultValueFactory = _ => 100_000 };
        var staff = new Command("staff", "How long every staff page takes over a full store.") { tickets, questions };
        staff.SetAction((parsed, cancellation) => StaffSeries.RunAsync(parsed.GetValue(tickets), parsed.GetValue(questions), parsed.GetValue(store)));
        var all = new Command("all", "All of them, one after another.") { minutes };
        all.SetAction(async (parsed, cancellation) =>
        {
            await OnAsync(parsed, async series => await series.ClosedAsync(64, Span(20)));
            await OnAsync(parsed, async series => await series.OpenAsync(64, 300, Span(20)));
            await OnAsync(parsed, async series => await series.IdleAsync(2_000));
            await Series.FullAsync(1_000_000, 64, 100, Span(20));
            await OnAsync(parsed, async series => await series.SoakAsync(64, 100, parsed.GetValue(minutes)));
        });
        var root = new RootCommand("Measures the service with real conversations.") { closed, open, idle, soak, full, connector, staff, all };
        root.Options.Add(url);
        root.Options.Add(pid);
        root.Options.Add(store);
        return await root.Parse(args).InvokeAsync();

        static TimeSpan Span(int number) => TimeSpan.FromSeconds(number);

        async Task OnAsync(ParseResult parsed, Func<Series, Task> work)
        {
            await using var service = parsed.GetValue(url) is { } running
                ? new Service(running, parsed.GetValue(pid))
                : await Service.StartAsync(Service.Store(parsed.GetValue(store)));
            using var series = new Series(service);
            await work(series);
        }
    }
}
