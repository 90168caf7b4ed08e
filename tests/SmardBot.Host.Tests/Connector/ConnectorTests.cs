using System.Net;
using System.Text;
using SmardBot.Core.Faq;
using SmardBot.Host.Tests.Durability;

namespace SmardBot.Host.Tests.Connector;

/// <summary>The endpoint for Azure Bot Service in the whole service.</summary>
public sealed class ConnectorTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Without_an_app_id_the_website_works_and_a_flood_of_strangers_is_refused_call_by_call()
    {
        await using var service = new ServiceFactory(("RateLimits:RequestsPerMinute", "60"));
        using var client = service.CreateClient();
        for (var call = 0; call < 80; call++)
        {
            using var content = new StringContent("{}", Encoding.UTF8, "application/json");
            using var refused = await client.PostAsync("/api/messages", content);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
            Assert.Contains("EndpointOff", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task With_an_app_id_nobody_gets_in_without_a_token()
    {
        await using var service = new ServiceFactory(("MicrosoftAppId", "an-app"), ("MicrosoftAppPassword", "a-secret"));
        using var client = service.CreateClient();
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");

        using var refused = await client.PostAsync("/api/messages", content);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("Bearer", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_whose_answer_was_cut_off_by_a_crash_is_answered_when_it_comes_again()
    {
        await using var channel = await ChannelService.StartAsync();
        using var folder = new TemporaryFolder();
        await using var place = new ServicePlace([("environment", "Development"), ("Storage:ConnectionString", $"Data Source={Path.Combine(folder.Path, "smardbot.db")}")]);
        await place.StartAsync();
        using var client = new HttpClient { BaseAddress = place.Address, Timeout = Patience };
        var closed = new TaskCompletionSource();
        channel.Door = closed.Task;
        var first = channel.DeliverAsync(client, "what causes SMARD1?", "1");
        await channel.FirstReply.WaitAsync(Patience);

        await place.KillAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => first);
        channel.Door = Task.CompletedTask;
        await place.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await channel.DeliverAsync(client, "what causes SMARD1?", "1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await channel.DeliverAsync(client, "what causes SMARD1?", "1")).StatusCode);

        var reply = Assert.Single(channel.Replies).ToJsonString();
        Assert.Contains("IGHMBP2", reply, StringComparison.Ordinal);
        Assert.Contains(Disclaimer.Text, reply, StringComparison.Ordinal);
        Assert.Equal("1", channel.Replies.Single()["replyToId"]!.ToString());
        closed.SetResult();
    }
}
