using SmardBot.Core.Knowledge;
using SmardBot.Core.Language;

namespace SmardBot.Host.Health;

/// <summary>
/// <c>/health/live</c>: the process runs. <c>/health/ready</c>: <c>ready</c>, or <c>degraded</c> with the reason; 200 as long as
/// questions are answered (broken files leave the last good FAQ in force), else 503.
/// </summary>
internal static class HealthEndpoints
{
    /// <summary>Adds what <see cref="MapHealth"/> needs.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services) => services.AddSingleton<StoreHealth>();

    /// <summary>Maps both.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => new { status = "live" });
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(KnowledgeBase knowledge, ITextEncoder encoder, StoreHealth store, CancellationToken cancellation)
    {
        var faq = knowledge.Status;
        var fault = await store.FaultAsync(cancellation);
        var isReady = faq.IsReady && fault is null;
        var report = new
        {
            status = isReady && faq.Fault is null && encoder.Fault is null ? "ready" : "degraded",
            catalog = faq.Fault ?? "loaded",
            classifier = faq.Training is { } share ? $"training {share * 100:0} %" : knowledge.Current is null ? "not trained" : "trained",
            encoder = encoder.Fault ?? "loaded",
            entries = knowledge.Current?.Catalog.Entries.Count ?? 0,
            hash = knowledge.Current?.Catalog.Hash,
            store = fault ?? "writable",
        };
        return Results.Json(report, statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
