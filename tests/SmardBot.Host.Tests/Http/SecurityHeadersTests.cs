namespace SmardBot.Host.Tests.Http;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    [InlineData("/widget.js")]
    [InlineData("/assets/any/chat.css")]
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
    public async Task The_chat_page_has_the_policy_that_Web_Chat_needs_and_a_fresh_nonce_each_time()
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient();
        using var first = await client.GetAsync("/chat");
        using var second = await client.GetAsync("/chat");

        var policy = Header(first, "Content-Security-Policy");
        var nonce = NonceIn(policy);
        Assert.NotEqual(nonce, NonceIn(Header(second, "Content-Security-Policy")));
        Assert.Equal(
            $"default-src 'none'; base-uri 'none'; form-action 'self'; script-src 'nonce-{nonce}'; "
            + $"style-src 'nonce-{nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' blob: data:; "
            + "connect-src 'self' ws://localhost blob:; worker-src blob:; frame-ancestors 'self'",
            policy);
        var page = await first.Content.ReadAsStringAsync();
        Assert.Contains($"nonce=\"{nonce}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.Equal("no-store", first.Headers.CacheControl?.ToString());
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

    private static string NonceIn(string policy) => policy.Split("'nonce-")[1].Split('\'')[0];
}
