using System.Net;
using SmardBot.Host.RateLimits;

namespace SmardBot.Host.Tests.Http;

public sealed class RateLimitsTests
{
    [Fact]
    public async Task Too_many_requests_from_one_address_are_told_when_to_come_back()
    {
        await using var service = new ServiceFactory(("RateLimits:RequestsPerMinute", "60"));
        using var client = service.CreateClient();
        for (var request = 0; request < 60; request++)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(client, "/assets/any/icon.svg"));
        }

        using var refused = await client.GetAsync("/assets/any/icon.svg");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        var body = await refused.Content.ReadAsStringAsync();
        Assert.Contains("\"TooManyRequests\"", body, StringComparison.Ordinal);
        Assert.Contains("emergency number", body, StringComparison.Ordinal);
        Assert.Contains("Medical disclaimer", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(client, "/health/live"));
    }

    [Fact]
    public async Task Chat_tokens_are_limited_on_their_own()
    {
        await using var service = new ServiceFactory(("RateLimits:TokensPerMinute", "2"));
        using var client = service.CreateClient();

        Assert.Equal(HttpStatusCode.OK, await TokenAsync(client));
        Assert.Equal(HttpStatusCode.OK, await TokenAsync(client));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TokenAsync(client));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(client, "/chat"));
    }

    [Fact]
    public async Task In_development_the_limits_can_be_switched_off_for_load_tests()
    {
        await using var service = new ServiceFactory(
            ("environment", "Development"), ("RateLimits:Enabled", "false"), ("RateLimits:TokensPerMinute", "1"));
        using var client = service.CreateClient();

        Assert.Equal(HttpStatusCode.OK, await TokenAsync(client));
        Assert.Equal(HttpStatusCode.OK, await TokenAsync(client));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:aaaa::1", "20010DB800010002")]
    [InlineData("2001:db8:1:2:bbbb::2", "20010DB800010002")]
    public void A_household_counts_as_one_client(string address, string expected) =>
        Assert.Equal(expected, ClientAddress.Of(IPAddress.Parse(address)));

    private static async Task<HttpStatusCode> TokenAsync(HttpClient client)
    {
        using var response = await client.PostAsync("/api/widget/token", content: null);
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> StatusOfAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return response.StatusCode;
    }
}
