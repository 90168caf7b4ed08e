using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;

namespace SmardBot.Host.Tests.Browser;

/// <summary>
/// A site that hosts the official Web Chat itself: its server exchanges a secret for a token, its page shows the chat, under
/// the strictest policy that Web Chat works with.
/// </summary>
internal static class WebChatPage
{
    /// <summary>The secret that the site has from the service.</summary>
    public const string Secret = "a-secret-of-the-tests-alone-0123456789";

    private static readonly HttpClient Server = new();

    /// <summary>Adds page and bundle to a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="service">The origin of the service.</param>
    public static void Map(WebApplication site, Func<string> service)
    {
        site.MapGet("/webchat.js", () => Results.File(Path.Combine(AppContext.BaseDirectory, "webchat", "webchat.js"), "text/javascript"));
        site.MapPost("/token", async () => Results.Json(await TokenAsync(service())));
        site.MapGet("/webchat", (HttpContext context, string? polling) =>
        {
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
            var socket = service().Replace("http", "ws", StringComparison.Ordinal);
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; "
                + $"img-src 'self' blob: data:; connect-src 'self' {service()} {socket} blob:; worker-src blob:";
            return Results.Content(Html(nonce, service(), sockets: polling is null), "text/html; charset=utf-8");
        });
    }

    private static async Task<JsonElement> TokenAsync(string service)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, service + "/v3/directline/tokens/generate");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Secret);
        using var response = await Server.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    // The tab remembers its conversation: after a reload the page asks for everything again, with an empty watermark.
    private static string Html(string nonce, string service, bool sockets) =>
        $$"""
        <!doctype html><html lang="en"><link rel="icon" href="data:,"><title>A clinic with the official Web Chat</title>
        <style nonce="{{nonce}}">#webchat { height: 100vh; width: 100% }</style>
        <div id="webchat"></div>
        <script nonce="{{nonce}}" src="/webchat.js"></script>
        <script nonce="{{nonce}}">
          (async () => {
            const kept = JSON.parse(sessionStorage.getItem('chat'));
            const { token, conversationId } = kept ?? await (await fetch('/token', { method: 'POST' })).json();
            sessionStorage.setItem('chat', JSON.stringify({ token, conversationId }));
            const directLine = WebChat.createDirectLine({
              domain: '{{service}}/v3/directline', token, webSocket: {{(sockets ? "true" : "false")}}, ...(kept && { conversationId, watermark: '' }),
            });
            WebChat.renderWebChat({ directLine, nonce: '{{nonce}}', locale: 'en-US', styleOptions: { hideUploadButton: true, suggestedActionLayout: 'flow' } }, document.getElementById('webchat'));
          })();
        </script></html>
        """;
}
