using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SmardBot.Core;

namespace SmardBot.Host.Telemetry;

/// <summary>
/// Exports over OTLP; the exporter reads the rest of its settings (protocol, headers, interval) from the standard variables.
/// Spans are the bot's own alone: those of the web server name paths, and a path of Direct Line names a conversation.
/// </summary>
internal sealed class TelemetryService : IHostedService, IDisposable
{
    private MeterProvider? metrics;
    private TracerProvider? traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateDefault().AddService("smardbot", serviceVersion: typeof(TelemetryService).Assembly.GetName().Version?.ToString(3));
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(BotTelemetry.Name, "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter()
            .Build();
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(BotTelemetry.Name).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        metrics?.ForceFlush(1_000);
        traces?.ForceFlush(1_000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        metrics?.Dispose();
        traces?.Dispose();
    }
}
