namespace SmardBot.LoadTests.Connector;

/// <summary>Turns of Azure Bot Service: how many a second, and how long one takes.</summary>
internal static class ConnectorSeries
{
    private static readonly TimeProvider Clock = TimeProvider.System;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    /// <summary>So many users, each sending when the last answer is there.</summary>
    /// <param name="service">The service, Development without an app id.</param>
    /// <param name="users">How many at a time.</param>
    /// <param name="expectReplies">Replies in the response, else over the loopback Connector.</param>
    /// <param name="time">How long to measure.</param>
    public static async Task RunAsync(Service service, int users, bool expectReplies, TimeSpan time)
    {
        await using var connector = await LoopbackConnector.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = service.Address };
        await LoadAsync(http, new Figures(Clock), connector, users, expectReplies, WarmUp);
        var (figures, before) = (new Figures(Clock), connector.Replies);
        var (began, cpu) = (Clock.GetTimestamp(), service.CpuSeconds);
        await LoadAsync(http, figures, connector, users, expectReplies, time);
        var elapsed = Clock.GetElapsedTime(began);
        var replies = connector.Replies - before;
        figures.Print($"{(expectReplies ? "expectReplies" : "loopback Connector")}, {users} at a time", elapsed, expectReplies ? 0 : figures.Count - replies, service.CpuSeconds - cpu, service.Megabytes);
    }

    private static Task LoadAsync(HttpClient http, Figures figures, LoopbackConnector connector, int users, bool expectReplies, TimeSpan time)
    {
        var began = Clock.GetTimestamp();
        return Task.WhenAll(Enumerable.Range(0, users).Select(async user =>
        {
            var sender = new DeliveringService(http, figures, connector.ServiceUrl, expectReplies, user);
            while (Clock.GetElapsedTime(began) < time)
            {
                await sender.AskAsync(Clock);
            }
        }));
    }
}
