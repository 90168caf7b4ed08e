using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.Core;
using SmardBot.Core.Conversations;
using SmardBot.Storage;

namespace SmardBot.LoadTests;

/// <summary>The measurements.</summary>
internal sealed class Series(Service service) : IDisposable
{
    private static readonly TimeProvider Clock = TimeProvider.System;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256, PooledConnectionLifetime = Timeout.InfiniteTimeSpan })
    {
        BaseAddress = service.Address,
        Timeout = TimeSpan.FromSeconds(60),
    };

    public void Dispose() => http.Dispose();

    /// <summary>Every chat sends, waits, sends again.</summary>
    public async Task ClosedAsync(int chats, TimeSpan time)
    {
        await WarmUpAsync(chats);
        var figures = new Figures(Clock);
        await MeasureAsync($"closed loop, {chats} chats", figures, await OpenChatsAsync(chats, figures), async talkers =>
        {
            var began = Clock.GetTimestamp();
            await Task.WhenAll(talkers.Select(async chat =>
            {
                while (Clock.GetElapsedTime(began) < time)
                {
                    await chat.AskAsync(Clock.GetTimestamp()).WaitAsync(Rest, Clock);
                }
            }));
        });
    }

    /// <summary>Messages come when they are due.</summary>
    public async Task OpenAsync(int chats, int rate, TimeSpan time, string? title = null)
    {
        await WarmUpAsync(chats);
        var figures = new Figures(Clock);
        await MeasureAsync(title ?? $"open loop, {rate} messages a second, {chats} chats", figures, await OpenChatsAsync(chats, figures), talkers => SendAtRateAsync(talkers, rate, time));
    }

    /// <summary>Sockets that say nothing.</summary>
    public async Task IdleAsync(int sockets)
    {
        var before = service.Megabytes;
        var figures = new Figures(Clock);
        var chats = await OpenChatsAsync(sockets, figures);
        var cpu = service.CpuSeconds;
        await Task.Delay(Rest, Clock);
        Figures.Say($"\n== idle, {sockets} sockets\nserver        {(service.CpuSeconds - cpu) / Rest.TotalSeconds * 100:F1} % of one CPU, {service.Megabytes:F0} MB (before {before:F0} MB)");
        await CloseAsync(chats);
    }

    /// <summary>An open loop with the memory on the way.</summary>
    public async Task SoakAsync(int chats, int rate, int minutes)
    {
        var figures = new Figures(Clock);
        using var half = new PeriodicTimer(TimeSpan.FromSeconds(30), Clock);
        var watching = Task.Run(async () =>
        {
            while (await half.WaitForNextTickAsync())
            {
                Figures.Say($"soak          {figures.Count} answered, {service.Megabytes:F0} MB");
            }
        });
        await MeasureAsync($"soak, {minutes} minutes at {rate} a second", figures, await OpenChatsAsync(chats, figures), talkers => SendAtRateAsync(talkers, rate, TimeSpan.FromMinutes(minutes)));
        half.Dispose();
        await watching;
    }

    /// <summary>The same load on an empty store and on a full one.</summary>
    public static async Task FullAsync(int activities, int chats, int rate, TimeSpan time)
    {
        var folder = Directory.CreateTempSubdirectory("smardbot-load-");
        try
        {
            var file = Path.Combine(folder.FullName, "full.db");
            await FillAsync(file, activities);
            await using (var empty = await Service.StartAsync())
            {
                using var series = new Series(empty);
                await series.OpenAsync(chats, rate, time, $"empty store, {rate} messages a second");
            }

            await using var full = await Service.StartAsync(Service.Store(null, file));
            using var other = new Series(full);
            await other.OpenAsync(chats, rate, time, $"store with {activities} activities, {rate} messages a second");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(string file, int activities)
    {
        const int InOne = 20;
        var services = new ServiceCollection();
        services.AddLogging();
        new SmardBotBuilder(services, new ConfigurationBuilder().AddInMemoryCollection([new("Storage:ConnectionString", $"Data Source={file}")]).Build()).AddStorage();
        await using var provider = services.BuildServiceProvider();
        var store = provider.GetRequiredService<IConversationStore>();
        var text = $$"""{"type":"message","text":"{{new string('x', 600)}}"}""";
        await Parallel.ForAsync(0, activities / InOne, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (number, cancellation) =>
        {
            var id = $"{number:x32}";
            await store.CreateAsync(new Conversation(id, "directline", null, Clock.GetUtcNow(), Started: true), cancellation);
            for (var activity = 0; activity < InOne; activity++)
            {
                await store.AppendAsync(id, text, $"{activity}", null, cancellation);
            }
        });
        Figures.Say($"\nfilled        {activities} activities, {new FileInfo(file).Length / 1_048_576.0:F0} MB");
    }

    private static async Task SendAtRateAsync(Chat[] chats, int rate, TimeSpan time)
    {
        var began = Clock.GetTimestamp();
        var total = (int)(rate * time.TotalSeconds);
        var every = Clock.TimestampFrequency / (double)rate;
        List<Task> asked = new(total);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1), Clock);
        for (var sent = 0; sent < total;)
        {
            while (sent < total && began + (long)(sent * every) <= Clock.GetTimestamp())
            {
                asked.Add(chats[sent % chats.Length].AskAsync(began + (long)(sent * every)));
                sent++;
            }

            await timer.WaitForNextTickAsync();
        }

        await Task.WhenAny(Task.WhenAll(asked), Task.Delay(Rest, Clock));
    }

    private async Task WarmUpAsync(int chats)
    {
        var figures = new Figures(Clock);
        var talkers = await OpenChatsAsync(chats, figures);
        await SendAtRateAsync(talkers, 200, WarmUp);
        await CloseAsync(talkers);
    }

    private async Task MeasureAsync(string title, Figures figures, Chat[] chats, Func<Chat[], Task> load)
    {
        var (began, cpu) = (Clock.GetTimestamp(), service.CpuSeconds);
        await load(chats);
        var elapsed = Clock.GetElapsedTime(began);
        figures.Print(title, elapsed, chats.Sum(chat => chat.Unanswered), service.CpuSeconds - cpu, service.Megabytes);
        await CloseAsync(chats);
    }

    private async Task<Chat[]> OpenChatsAsync(int count, Figures figures)
    {
        var chats = Enumerable.Range(0, count).Select(_ => new Chat(http, figures)).ToArray();
        await Parallel.ForEachAsync(chats, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (chat, _) => await chat.StartAsync());
        return chats;
    }

    private static async Task CloseAsync(Chat[] chats)
    {
        foreach (var chat in chats)
        {
            await chat.DisposeAsync();
        }
    }
}
