using SmardBot.Core.Settings;
using SmardBot.Host.Website.Asking;
using SmardBot.Host.Website.Person;

namespace SmardBot.Host.Website;

internal static class WebsiteExtensions
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds what <see cref="MapWebsite"/> needs.</summary>
    public static IServiceCollection AddWebsite(this IServiceCollection services)
    {
        services.AddSettings<WebsiteOptions>(WebsiteOptions.Section);
        services.AddSettings<SiteOptions>(SiteOptions.Section);
        return services.AddSingleton<StandingTexts>().AddSingleton<Phones>().AddSingleton<SiteAssets>().AddSingleton<Site>()
            .AddSingleton<PageRenderer>().AddSingleton<PageCache>().AddSingleton<WebsitePages>().AddSingleton<AskPage>().AddSingleton<PersonPages>();
    }

    /// <summary>The pages that work without scripts: <c>/</c>, <c>/faq</c>, <c>/faq/{id}</c>, <c>/ask</c>, <c>/about</c>, <c>/privacy</c>.</summary>
    public static void MapWebsite(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<WebsitePages>();
        app.MapMethods("/", Reading, pages.SendStartAsync);
        app.MapMethods("/faq", Reading, pages.SendListAsync);
        app.MapMethods("/faq/{id}", Reading, (HttpContext context, string id) => pages.SendEntryAsync(context, id));
        app.MapMethods("/about", Reading, pages.SendAboutAsync);
        app.MapMethods("/privacy", Reading, pages.SendPrivacyAsync);
        app.MapMethods("/sitemap.xml", Reading, pages.SendSitemapAsync);
        app.MapMethods("/robots.txt", Reading, pages.SendRobotsAsync);

        // The address of an answer that somebody opened again: the question itself stands nowhere.
        app.MapMethods("/ask", Reading, (HttpContext context) => context.Response.Redirect("/faq"));
        app.MapPost("/ask", app.Services.GetRequiredService<AskPage>().SendAsync);

        var person = app.Services.GetRequiredService<PersonPages>();
        app.MapMethods("/person", Reading, person.ReturnAsync);
        app.MapMethods("/person/ask", Reading, person.AskAsync);
        app.MapPost("/person/ask", person.AskWithAsync);
        app.MapPost("/person/open", person.OpenAsync);
        app.MapPost("/person/return", person.OpenAgainAsync);

        var assets = app.Services.GetRequiredService<SiteAssets>();
        app.MapMethods("/assets/{version}/{name}", Reading, (HttpContext context, string version, string name) => assets.SendAsync(context, version, name));
    }
}
