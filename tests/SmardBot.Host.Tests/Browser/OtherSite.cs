using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace SmardBot.Host.Tests.Browser;

/// <summary>Somebody else's website, on an origin of its own.</summary>
internal sealed class OtherSite : IAsyncDisposable
{
    private static readonly HttpClient Server = new();
    private readonly WebApplication app;

    private OtherSite(WebApplication app) => this.app = app;

    /// <summary>Its origin.</summary>
    public string Origin => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>The service that its pages embed.</summary>
    public string Service { get; set; } = "";

    /// <summary>The address of a page with this HTML, in which <c>{service}</c> stands for the service.</summary>
    /// <param name="html">All of it.</param>
    /// <param name="isolated">Whether it asks everything in it for a cross-origin embedder policy.</param>
    public string PageOf(string html, bool isolated = false) =>
        $"{Origin}/page?isolated={isolated}&html={Uri.EscapeDataString(html.Replace("{service}", Service, StringComparison.Ordinal))}";

    /// <summary>Starts it on a free port of 127.0.0.1.</summary>
    public static async Task<OtherSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = new OtherSite(builder.Build());
        site.app.MapGet("/", site.Strict);
        site.app.MapGet("/page", (HttpContext context, string html, bool isolated) =>
        {
            if (isolated)
            {
                context.Response.Headers["Cross-Origin-Embedder-Policy"] = "require-corp";
                context.Response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
            }

            return Results.Content(html, "text/html; charset=utf-8");
        });
        site.app.MapGet("/merged.js", async () => Results.Content(
            $"var first = 1;\n{await Server.GetStringAsync(site.Service + "/widget.js")}\nvar last = 2;", "text/javascript"));
        WebChatPage.Map(site.app, () => site.Service);
        await site.app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>A page with a policy that allows nothing but the button and its frame.</summary>
    private IResult Strict(HttpContext context, string? attributes, string? body)
    {
        context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; img-src data:; script-src {Service}; frame-src {Service}";
        return Results.Content(
            $"""<!doctype html><html lang="de"><link rel="icon" href="data:,"><title>A family's site</title><h1>Welcome</h1><p>Text.</p>{body}<script src="{Service}/widget.js" async {attributes}></script></html>""",
            "text/html; charset=utf-8");
    }
}
