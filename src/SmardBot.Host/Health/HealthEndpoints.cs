using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Inbox;
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

    private static async Task<IResult> ReadyAsync(KnowledgeBase knowledge, ITextEncoder encoder, StoreHealth store, InboxDesk inbox, CancellationToken cancellation)
    {
        var faq = knowledge.Status;
        var fault = await store.FaultAsync(cancellation);
        // A store that hangs has used up the patience of its own check.
        var channel = fault is null ? await ChannelAsync(inbox, cancellation) : null;
        var isReady = faq.IsReady && fault is null;
        var report = new
        {
            status = isReady && faq.Fault is null && encoder.Fault is null && channel?.Fault is null ? "ready" : "degraded",
            catalog = faq.Fault ?? "loaded",
            classifier = faq.Training is { } share ? $"training {share * 100:0} %" : knowledge.Current is null ? "not trained" : "trained",
            encoder = encoder.Fault ?? "loaded",
            entries = knowledge.Current?.Catalog.Entries.Count ?? 0,
            hash = knowledge.Current?.Catalog.Hash,
            store = fault ?? "writable",
            inbox = channel is null ? "none" : channel.Fault ?? "connected",
        };
        return Results.Json(report, statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>The channel of Teams that is the inbox; a store that is away is a line of its own.</summary>
    private static async Task<InboxChannel?> ChannelAsync(InboxDesk inbox, CancellationToken cancellation)
    {
        try
        {
            return await inbox.FindAsync(cancellation);
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }
}
