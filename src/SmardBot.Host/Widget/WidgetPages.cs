using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SmardBot.Core.Faq;
using SmardBot.Host.Http;

namespace SmardBot.Host.Widget;

/// <summary>The pages and files of the widget, with the standing texts filled in.</summary>
internal sealed class WidgetPages(IOptions<WidgetOptions> options, StandingTexts texts, WebChatBundle webChat)
{
    private const string CheckEachTime = "no-cache";
    private static readonly string[] AssetNames = ["chat.css", "chat.js", "connection.js", "look.js", "session.js", "demo.css", "theme.css", "icon.svg"];

    private readonly string chat = Fill(WebFile.Read("chat.html"), WebUtility.HtmlEncode, options.Value.Title, texts)
        .Replace("{{webchat}}", webChat.Address, StringComparison.Ordinal);

    private readonly string demo = Fill(WebFile.Read("demo.html"), WebUtility.HtmlEncode, options.Value.Title, texts);

    private readonly WebFile script = new(
        "widget.js",
        Fill(WebFile.Read("widget.js"), text => JsonEncodedText.Encode(text).ToString(), options.Value.Title, texts),
        // Sites embed it by a fixed address: short enough for a fix to arrive, long enough to cost nothing.
        "public, max-age=600, stale-while-revalidate=86400");

    private readonly Dictionary<string, WebFile> assets =
        AssetNames.ToDictionary(name => name, name => new WebFile(name, WebFile.Read(name), CheckEachTime), StringComparer.Ordinal);

    /// <summary>The button for other sites' pages.</summary>
    public Task SendScriptAsync(HttpContext context)
    {
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return script.SendAsync(context);
    }

    /// <summary>A stylesheet, script or picture of the pages.</summary>
    public Task SendAssetAsync(HttpContext context, string name)
    {
        if (assets.TryGetValue(name, out var asset))
        {
            return asset.SendAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>The page in the frame.</summary>
    public Task SendChatAsync(HttpContext context)
    {
        // A site that asks its frames for a resource policy has to get one that lets it in; who may is said by frame-ancestors.
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return SendPageAsync(context, chat, PagePolicy.ForChat(context.Request, options.Value.AllowedOrigins));
    }

    /// <summary>The demonstration page.</summary>
    public Task SendDemoAsync(HttpContext context) => SendPageAsync(context, demo, PagePolicy.ForPage());

    private static Task SendPageAsync(HttpContext context, string page, PagePolicy policy)
    {
        context.Response.Headers.ContentSecurityPolicy = policy.Value;
        // The page holds a nonce that is good for one time.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = WebFile.ContentTypeOf(".html");
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.WriteAsync(page.Replace("{{nonce}}", policy.Nonce, StringComparison.Ordinal), context.RequestAborted);
    }

    private static string Fill(string template, Func<string, string> encode, string title, StandingTexts texts) => template
        .Replace("{{title}}", encode(title), StringComparison.Ordinal)
        .Replace("{{emergency}}", encode(texts.Emergency), StringComparison.Ordinal)
        .Replace("{{disclaimer}}", encode(Disclaimer.Text), StringComparison.Ordinal);
}
