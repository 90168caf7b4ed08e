using System.Collections.Concurrent;
using SmardBot.Core.Knowledge;
using SmardBot.Host.Http;

namespace SmardBot.Host.Website;

/// <summary>
/// Keeps rendered and compressed pages as long as nothing that they show can have changed: the FAQ in force, and the day,
/// on which a review may fall due.
/// </summary>
internal sealed class PageCache(TimeProvider clock)
{
    // Addresses hold the host's name as the request says it, so somebody could make up any number of them.
    private const int Most = 1_000;

    private volatile Shelf shelf = new(null, default);

    /// <summary>The page that is kept, or the one that is made now.</summary>
    /// <param name="knowledge">The FAQ that the page shows, or null while none is loaded.</param>
    /// <param name="key">What tells it from other pages.</param>
    /// <param name="render">Makes its HTML.</param>
    public async Task<WebFile> GetAsync(KnowledgeSnapshot? knowledge, string key, Func<Task<string>> render)
    {
        var current = Of(knowledge);
        if (current.Pages.TryGetValue(key, out var page))
        {
            return page;
        }

        page = new WebFile("page.html", await render());
        if (current.Pages.Count < Most)
        {
            current.Pages.TryAdd(key, page);
        }

        return page;
    }

    private Shelf Of(KnowledgeSnapshot? knowledge)
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var current = shelf;
        return ReferenceEquals(current.Knowledge, knowledge) && current.Day == day ? current : shelf = new Shelf(knowledge, day);
    }

    private sealed record Shelf(KnowledgeSnapshot? Knowledge, DateOnly Day)
    {
        public ConcurrentDictionary<string, WebFile> Pages { get; } = new(StringComparer.Ordinal);
    }
}
