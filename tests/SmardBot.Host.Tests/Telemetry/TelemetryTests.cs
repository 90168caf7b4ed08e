using SmardBot.Testing.DirectLine;

namespace SmardBot.Host.Tests.Telemetry;

public sealed class TelemetryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_collector_gets_metrics_and_traces_and_no_word_of_a_user()
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var collector = await Collector.StartAsync();
        await using var service = await RunningService.StartAsync(
            null,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address.ToString()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "200"), ("OTEL_BSP_SCHEDULE_DELAY", "200"));
        await service.WaitUntilReadyAsync();
        using var http = new HttpClient { BaseAddress = service.Address };
        await using var chat = new ChatClient(http);
        await chat.StartAsync(patience.Token);
        chat.Listen();
        await chat.PostAsync("what causes SMARD1? my zebra wonders", "1", patience.Token);

        string[] wanted = ["smardbot.turns", "smardbot.turn.duration", "smardbot.match.duration", "smardbot.store.duration", "smardbot.sockets", "outcome", "directline", "append"];
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!wanted.All(name => collector.Received.Contains(name, StringComparison.Ordinal)))
        {
            await pause.WaitForNextTickAsync(patience.Token);
        }

        await service.StopAsync();
        Assert.DoesNotContain("zebra", collector.Received, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Conversation, collector.Received, StringComparison.Ordinal);
    }
}
