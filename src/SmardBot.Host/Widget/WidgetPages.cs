using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Host.Http;
using SmardBot.Host.Website;

namespace SmardBot.Host.Widget;

/// <summary>The button for other sites and the page in its frame.</summary>
internal sealed class WidgetPages(IOptions<WidgetOptions> options, Site site, ChatFiles files, PageRenderer renderer, PageCache cache, KnowledgeBase knowledge)
{
    // Sites embed it by a fixed address: short enough for a fix to arrive, long enough to cost nothing.
    private const string ForTenMinutes = "public, max-age=600, stale-while-revalidate=86400";

    // Asked for again each time and answered with 304: what was withdrawn is offered no longer.
    private const string CheckEachTime = "no-cache";

    // The address is what the request says, so somebody could make up any number of them.
    private const int MostAddresses = 100;

    private static readonly string Button = WebFile.Read("widget.js");
    private static readonly WebFile Licence = new("licence.txt", WebFile.Read("licence.txt"));
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly ConcurrentDictionary<string, WebFile> scripts = new(StringComparer.Ordinal);

    /// <summary>The button for other sites' pages.</summary>
    public Task SendScriptAsync(HttpContext context)
    {
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        // A module may import it, which no other script needs leave for; there is nothing in it that is not public.
        context.Response.Headers.AccessControlAllowOrigin = "*";
        var address = site.Address(context.Request);
        if (!scripts.TryGetValue(address, out var script))
        {
            script = new WebFile("widget.js", ScriptFor(address));
            if (scripts.Count < MostAddresses)
            {
                scripts.TryAdd(address, script);
            }
        }

        return script.SendAsync(context, ForTenMinutes);
    }

    /// <summary>The licence of the library that is part of the chat.</summary>
    public static Task SendLicenceAsync(HttpContext context) => Licence.SendAsync(context, ForTenMinutes);

    /// <summary>The page in the frame.</summary>
    public async Task SendChatAsync(HttpContext context)
    {
        var page = await cache.GetAsync(knowledge.Current, $"{site.Address(context.Request)}/chat", () => renderer.RenderAsync<ChatPage>(context.Request));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PagePolicy.ForChat(
            context.Request, [ChatFiles.Hash(files.Early), ChatFiles.Hash(files.Script)], ChatFiles.Hash(files.Style), options.Value.AllowedOrigins);
        // A site that asks its frames for policies has to get them; who may show it is said by frame-ancestors.
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["X-Robots-Tag"] = "noindex";
        await page.SendAsync(context, CheckEachTime);
    }

    /// <summary>The script with what it has to know of this service: a free name inside it.</summary>
    private string ScriptFor(string address)
    {
        var service = JsonSerializer.Serialize(
            new
            {
                Address = address,
                site.Title,
                Accent = site.Accent ?? "",
                Emergency = site.EmergencyBesideNumber,
                Number = site.EmergencyNumber ?? "",
                Disclaimer = Disclaimer.Text,
            },
            Json);
        return $"(smardbotService=>{{{Button.Trim()}\n}})({service});\n";
    }
}
