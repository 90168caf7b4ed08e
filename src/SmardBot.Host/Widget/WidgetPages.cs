using System.Text.Json;
using Microsoft.Extensions.Options;
using SmardBot.Core.Faq;
using SmardBot.Host.Http;
using SmardBot.Host.Website;

namespace SmardBot.Host.Widget;

/// <summary>The button for other sites and the page in its frame.</summary>
internal sealed class WidgetPages(IOptions<WidgetOptions> options, StandingTexts texts, PageRenderer renderer)
{
    // Sites embed it by a fixed address: short enough for a fix to arrive, long enough to cost nothing.
    private const string ForTenMinutes = "public, max-age=600, stale-while-revalidate=86400";

    private readonly WebFile script = new("widget.js", WebFile.Read("widget.js")
        .Replace("{{title}}", ForScript(options.Value.Title), StringComparison.Ordinal)
        .Replace("{{emergency}}", ForScript(texts.Emergency), StringComparison.Ordinal)
        .Replace("{{disclaimer}}", ForScript(Disclaimer.Text), StringComparison.Ordinal));

    /// <summary>The button for other sites' pages.</summary>
    public Task SendScriptAsync(HttpContext context)
    {
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return script.SendAsync(context, ForTenMinutes);
    }

    /// <summary>The page in the frame.</summary>
    public async Task SendChatAsync(HttpContext context)
    {
        var policy = PagePolicy.ForChat(context.Request, options.Value.AllowedOrigins);
        var html = await renderer.RenderAsync<ChatPage>((nameof(ChatPage.Nonce), policy.Nonce));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy.Value;
        // A site that asks its frames for a resource policy has to get one that lets it in; who may is said by frame-ancestors.
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers["X-Robots-Tag"] = "noindex";
        // The page holds a nonce that is good for one time.
        headers.CacheControl = "no-store";
        context.Response.ContentType = WebFile.ContentTypeOf(".html");
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.WriteAsync(html, context.RequestAborted);
        }
    }

    private static string ForScript(string text) => JsonEncodedText.Encode(text).ToString();
}
