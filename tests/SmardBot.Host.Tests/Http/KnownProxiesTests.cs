using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SmardBot.Host.Tests.Http;

public sealed class KnownProxiesTests
{
    [Fact]
    public async Task A_known_proxy_is_believed_about_scheme_and_host()
    {
        await using var service = ServiceBehind("10.1.2.3", ("Proxy:KnownNetworks:0", "10.0.0.0/8"));

        Assert.Contains("wss://chat.example.org", await SocketPolicyAsync(service), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.0.2.1", "10.0.0.0/8")]
    [InlineData("10.1.2.3", null)]
    public async Task Anybody_else_is_not(string address, string? known)
    {
        await using var service = known is null ? ServiceBehind(address) : ServiceBehind(address, ("Proxy:KnownNetworks:0", known));

        Assert.Contains("ws://localhost", await SocketPolicyAsync(service), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_proxy_is_believed_about_the_path_that_it_took_off_in_links_scripts_redirections_and_sockets()
    {
        await using var service = ServiceBehind("10.1.2.3", ("Proxy:KnownNetworks:0", "10.0.0.0/8"));
        using var client = service.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("X-Forwarded-Prefix", "/smard1");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        var start = Website.WebsiteFixture.Parse(await client.GetStringAsync("/"));
        using var redirection = await client.GetAsync("/ask");
        using var token = await client.PostAsync("/api/widget/token", content: null);
        using var begin = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        begin.Headers.Authorization = new("Bearer", (await token.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString());
        using var conversation = await client.SendAsync(begin);

        var addresses = start.QuerySelectorAll("[href], [src], [action]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!);
        Assert.All(addresses.Where(address => !address.StartsWith('#') && !address.StartsWith("http", StringComparison.Ordinal)), address => Assert.StartsWith("/smard1/", address, StringComparison.Ordinal));
        Assert.Equal("/smard1/faq", redirection.Headers.Location?.OriginalString);
        Assert.StartsWith("ws://localhost/smard1/v3/directline/", (await conversation.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
        Assert.Contains("\"address\":\"http://localhost/smard1\"", await client.GetStringAsync("/widget.js"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_behind_a_known_proxy_are_limited_each_for_itself()
    {
        await using var service = ServiceBehind("127.0.0.1", ("Proxy:KnownNetworks:0", "127.0.0.1"), ("RateLimits:TokensPerMinute", "1"));
        using var client = service.CreateClient();

        Assert.Equal(HttpStatusCode.OK, await TokenAsync(client, "198.51.100.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TokenAsync(client, "198.51.100.1"));
        Assert.Equal(HttpStatusCode.OK, await TokenAsync(client, "198.51.100.2"));
    }

    private static ServiceFactory ServiceBehind(string address, params (string Key, string Value)[] settings) => new(settings)
    {
        Before = app => app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            return next(context);
        }),
    };

    private static async Task<string> SocketPolicyAsync(ServiceFactory service)
    {
        using var request = Forwarded(HttpMethod.Get, "/chat", "203.0.113.7");
        using var response = await service.CreateClient().SendAsync(request);
        return response.Headers.GetValues("Content-Security-Policy").Single();
    }

    private static async Task<HttpStatusCode> TokenAsync(HttpClient client, string forwardedFor)
    {
        using var request = Forwarded(HttpMethod.Post, "/api/widget/token", forwardedFor);
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private static HttpRequestMessage Forwarded(HttpMethod method, string path, string address) => new(method, path)
    {
        Headers = { { "X-Forwarded-For", address }, { "X-Forwarded-Proto", "https" }, { "X-Forwarded-Host", "chat.example.org" } },
    };
}
