using Microsoft.AspNetCore.Components;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Host.Http;
using SmardBot.Host.Website.Components;
using SmardBot.Host.Website.Faq;

namespace SmardBot.Host.Website;

/// <summary>The pages that anybody may read: rendered once, kept as long as they are true, answered with an entity tag.</summary>
internal sealed class WebsitePages(Site site, PageRenderer renderer, PageCache cache, KnowledgeBase knowledge, EntryView view)
{
    // Asked for again each time and answered with 304: a withdrawn answer disappears at once.
    private const string CheckEachTime = "public, no-cache";
    private const string FixedFor = "public, max-age=3600";

    /// <summary>The start page, which shows what the chat looks like on a site.</summary>
    public Task SendStartAsync(HttpContext context) => SendAsync<StartPage>(context, "/", PagePolicy.WithChat);

    /// <summary>What the service is, who runs it and how answers are made.</summary>
    public Task SendAboutAsync(HttpContext context) => SendAsync<AboutPage>(context, "/about", PagePolicy.Document);

    /// <summary>What is kept, from the configuration in force.</summary>
    public async Task SendPrivacyAsync(HttpContext context)
    {
        var address = new PageAddress(site.Address(context.Request), "/privacy");
        var page = await cache.GetAsync(knowledge.Current, address.Canonical, () => renderer.RenderAsync<PrivacyPage>(context.Request, (nameof(PrivacyPage.Address), address)));
        await SendAsync(context, page, PagePolicy.Document);
    }

    /// <summary>All entries by theme.</summary>
    public Task SendListAsync(HttpContext context) =>
        knowledge.Current is null ? NotLoadedAsync(context) : SendAsync<FaqListPage>(context, "/faq", PagePolicy.Document);

    /// <summary>One entry; 410 where it was withdrawn, 404 with suggestions where there is none to show.</summary>
    public async Task SendEntryAsync(HttpContext context, string id)
    {
        if (knowledge.Current is not { } snapshot)
        {
            await NotLoadedAsync(context);
            return;
        }

        var shelf = new FaqShelf(snapshot, view);
        if (shelf.Find(id) is not { } entry)
        {
            await NothingHereAsync(context, shelf, id);
            return;
        }

        var address = new PageAddress(site.Address(context.Request), $"/faq/{entry.Id}");
        if (!shelf.MayBeIndexed(entry))
        {
            context.Response.Headers["X-Robots-Tag"] = "noindex";
        }

        var page = await cache.GetAsync(snapshot, address.Canonical, () => renderer.RenderAsync<FaqEntryPage>(context.Request,
            (nameof(FaqEntryPage.Address), address), (nameof(FaqEntryPage.Shelf), shelf), (nameof(FaqEntryPage.Entry), entry)));
        await SendAsync(context, page, PagePolicy.Document);
    }

    /// <summary><c>sitemap.xml</c>.</summary>
    public Task SendSitemapAsync(HttpContext context) =>
        new WebFile("sitemap.xml", Sitemap.Write(Shelf(knowledge.Current), site.Address(context.Request))).SendAsync(context, FixedFor);

    /// <summary><c>robots.txt</c>. Pages that are not to be found say so themselves, which a robot that may not read them would not see.</summary>
    public Task SendRobotsAsync(HttpContext context) =>
        new WebFile("robots.txt", $"User-agent: *\nDisallow: /v3/\nDisallow: /api/\n\nSitemap: {site.Address(context.Request)}/sitemap.xml\n").SendAsync(context, FixedFor);

    /// <summary>A page about an address at which there is nothing, or about something that went wrong; the status is set already.</summary>
    public Task SendErrorAsync(HttpContext context)
    {
        var (title, text) = ErrorTexts.For(context.Response.StatusCode);
        IEnumerable<object> first = context.Response.StatusCode == StatusCodes.Status404NotFound ? Shelf(knowledge.Current)?.First ?? [] : [];
        return SendMessageAsync(context, title, text, [.. first.Cast<Core.Faq.FaqEntry>()]);
    }

    private static async Task SendAsync(HttpContext context, WebFile page, string policy)
    {
        context.Response.Headers.ContentSecurityPolicy = policy;
        await page.SendAsync(context, CheckEachTime);
    }

    private async Task SendAsync<TPage>(HttpContext context, string path, string policy)
        where TPage : IComponent
    {
        var address = new PageAddress(site.Address(context.Request), path);
        var snapshot = knowledge.Current;
        var page = await cache.GetAsync(snapshot, address.Canonical, () => renderer.RenderAsync<TPage>(context.Request, ("Address", address), ("Shelf", Shelf(snapshot))));
        await SendAsync(context, page, policy);
    }

    private Task NothingHereAsync(HttpContext context, FaqShelf shelf, string id)
    {
        context.Response.StatusCode = shelf.IsWithdrawn(id) ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
        var (title, text) = ErrorTexts.For(context.Response.StatusCode);
        return SendMessageAsync(context, title, text, shelf.Near(id));
    }

    private Task NotLoadedAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "30";
        return SendErrorAsync(context);
    }

    private async Task SendMessageAsync(HttpContext context, string title, string text, IReadOnlyList<Core.Faq.FaqEntry> suggestions)
    {
        var html = await renderer.RenderAsync<MessagePage>(context.Request,
            (nameof(MessagePage.Title), title),
            (nameof(MessagePage.Text), text),
            (nameof(MessagePage.Suggestions), suggestions),
            (nameof(MessagePage.WithQuestionBox), context.Response.StatusCode < 500));
        context.Response.Headers.ContentSecurityPolicy = PagePolicy.Document;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = WebFile.ContentTypeOf(".html");
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.WriteAsync(html, context.RequestAborted);
        }
    }

    private FaqShelf? Shelf(KnowledgeSnapshot? snapshot) => snapshot is null ? null : new FaqShelf(snapshot, view);
}
