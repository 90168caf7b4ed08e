using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;

namespace SmardBot.Host.Tests.Http;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    [InlineData("/widget.js")]
    [InlineData("/assets/any/site.css")]
    [InlineData("/faq")]
    [InlineData("/privacy")]
    [InlineData("/health/live")]
    [InlineData("/nothing-is-here")]
    public async Task Every_response_carries_the_headers_that_protect_a_browser(string path)
    {
        await using var service = new ServiceFactory();
        using var response = await service.CreateClient().GetAsync(path);

        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Contains("microphone=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_chat_page_runs_nothing_but_what_the_server_wrote_into_it()
    {
        await using var service = new ServiceFactory();
        using var response = await service.CreateClient().GetAsync("/chat");
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        var scripts = page.QuerySelectorAll("script:not([type='application/json'])").Select(script => Hash(script.TextContent));

        Assert.Equal(
            $"default-src 'none'; base-uri 'none'; form-action 'self'; script-src {string.Join(' ', scripts)}; "
            + $"style-src {Hash(page.QuerySelector("style")!.TextContent)}; img-src 'self' data:; connect-src 'self' ws://localhost; frame-ancestors 'self'",
            Header(response, "Content-Security-Policy"));
        Assert.Empty(page.QuerySelectorAll("script[src], [style], [onclick]"));
        Assert.Equal("require-corp", Header(response, "Cross-Origin-Embedder-Policy"));
        Assert.Equal("cross-origin", Header(response, "Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task Only_the_sites_that_are_named_may_frame_the_chat()
    {
        await using var service = new ServiceFactory(
            ("Widget:AllowedOrigins:0", "https://www.example.org"), ("Widget:AllowedOrigins:1", "http://localhost:8080"));
        using var client = service.CreateClient();
        using var chat = await client.GetAsync("/chat");
        using var demo = await client.GetAsync("/");

        Assert.EndsWith("frame-ancestors 'self' https://www.example.org http://localhost:8080", Header(chat, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self'", Header(demo, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_name_cannot_add_to_the_policy()
    {
        await using var service = new ServiceFactory();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chat");
        request.Headers.TryAddWithoutValidation("Host", "evil.example;script-src*");
        using var response = await service.CreateClient().SendAsync(request);

        Assert.DoesNotContain("evil", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));

    private static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
}
