namespace SmardBot.Host.Telemetry;

internal static class TelemetryExtensions
{
    /// <summary>The standard name of the setting that names a collector.</summary>
    public const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Sends metrics and traces to a collector where one is configured; else nothing is loaded.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (!string.IsNullOrWhiteSpace(configuration[EndpointKey]))
        {
            services.AddHostedService<TelemetryService>();
        }

        return services;
    }
}
