using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace SmardBot.Host.Tests.Browser;

/// <summary>Somebody else's website, on an origin of its own, with a policy that allows nothing but the button and its frame.</summary>
internal sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private OtherSite(WebApplication app) => this.app = app;

    /// <summary>Its origin.</summary>
    public string Origin => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>The service that its pages embed.</summary>
    public string Service { get; set; } = "";

    /// <summary>Starts it on a free port of 127.0.0.1.</summary>
    public static async Task<OtherSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = new OtherSite(builder.Build());
        site.app.MapGet("/", (HttpContext context, string? attributes, string? body) =>
        {
            context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; img-src data:; script-src {site.Service}; frame-src {site.Service}";
            return Results.Content(
                $"""<!doctype html><html lang="de"><link rel="icon" href="data:,"><title>A family's site</title><h1>Welcome</h1><p>Text.</p>{body}<script src="{site.Service}/widget.js" async {attributes}></script></html>""",
                "text/html; charset=utf-8");
        });
        WebChatPage.Map(site.app, () => site.Service);
        await site.app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
