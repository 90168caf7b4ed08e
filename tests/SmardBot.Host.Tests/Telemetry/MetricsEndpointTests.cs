using System.Net;
using System.Net.Http.Headers;

namespace SmardBot.Host.Tests.Telemetry;

/// <summary>Metrics for a scraper.</summary>
public sealed class MetricsEndpointTests
{
    private const string Token = "a token of some length";

    [Fact]
    public async Task Without_a_setting_there_are_none()
    {
        using var service = new ServiceFactory();

        Assert.Equal(HttpStatusCode.NotFound, (await service.CreateClient().GetAsync("/metrics")).StatusCode);
    }

    [Fact]
    public async Task Whoever_has_the_token_reads_what_the_bot_measures()
    {
        using var service = new ServiceFactory(("Metrics:Token", Token));
        using var client = service.CreateClient();
        await client.PostAsync("/ask", new FormUrlEncodedContent([new("question", "what causes smard1")]));

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/metrics")).StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "another token of some length");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/metrics")).StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        var metrics = await client.GetStringAsync("/metrics");

        Assert.Contains("smardbot_turns", metrics);
        Assert.DoesNotContain("what causes", metrics);
    }

    [Fact]
    public async Task A_short_token_stops_the_service()
    {
        var (code, output) = await RunningService.RunToEndAsync(("Metrics:Token", "short"));

        Assert.Equal(1, code);
        Assert.Contains("Metrics:Token is wrong (the value is not shown)", output);
    }
}
