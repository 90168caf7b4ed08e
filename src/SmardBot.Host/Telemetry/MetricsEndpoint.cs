using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using SmardBot.Core;
using SmardBot.Core.Settings;

namespace SmardBot.Host.Telemetry;

/// <summary><c>/metrics</c> in the format of Prometheus, so that nobody needs a collector to see that all is well.</summary>
internal static class MetricsEndpoint
{
    private const string Path = "/metrics";

    /// <summary>Adds what <see cref="UseMetrics"/> needs.</summary>
    public static IServiceCollection AddMetricsEndpoint(this IServiceCollection services)
    {
        services.AddSettings<MetricsOptions>(MetricsOptions.Section);
        return services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(ResourceBuilder.CreateDefault().AddService("smardbot"))
            .AddMeter(BotTelemetry.Name, "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddPrometheusExporter()
            .Build());
    }

    /// <summary>Serves it where a token or a port is set; on a port of its own nothing else is served. Comes before everything that looks at addresses.</summary>
    public static void UseMetrics(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<MetricsOptions>>().Value;
        if (!options.AreOn)
        {
            return;
        }

        if (options.Port is { } port)
        {
            app.Urls.Add($"http://*:{port}");
            app.Use((context, next) => context.Connection.LocalPort == port && context.Request.Path != Path ? NotHereAsync(context) : next(context));
        }

        app.UseOpenTelemetryPrometheusScrapingEndpoint(
            app.Services.GetRequiredService<MeterProvider>(),
            context => context.Request.Path == Path && May(context, options),
            path: null,
            configureBranchedPipeline: null,
            optionsName: null);
    }

    private static Task NotHereAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool May(HttpContext context, MetricsOptions options) =>
        context.Connection.LocalPort == options.Port
        || (!string.IsNullOrEmpty(options.Token)
            && AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var given)
            && given is { Scheme: "Bearer", Parameter: { } token }
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token)), SHA256.HashData(Encoding.UTF8.GetBytes(options.Token))));
}
