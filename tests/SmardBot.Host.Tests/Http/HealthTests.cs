using System.Net;
using System.Text.Json;
using Moq;
using SmardBot.Core.Conversations;

namespace SmardBot.Host.Tests.Http;

public sealed class HealthTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task It_is_ready_when_the_FAQ_is_loaded_the_classifier_trained_and_the_store_writable()
    {
        await using var service = new ServiceFactory { WithFaq = true };
        var (status, report) = await UntilAsync(service, health => health.GetProperty("status").GetString() == "ready" && health.GetProperty("classifier").GetString() == "trained");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("loaded", report.GetProperty("catalog").GetString());
        Assert.Equal("trained", report.GetProperty("classifier").GetString());
        Assert.Equal("writable", report.GetProperty("store").GetString());
        Assert.InRange(report.GetProperty("entries").GetInt32(), 1, 1000);
    }

    [Fact]
    public async Task Without_an_FAQ_that_can_be_used_the_service_lives_and_says_what_is_missing()
    {
        await using var service = new ServiceFactory(("Faq:Path", ServiceFactory.EmptyFaq));
        var (status, report) = await UntilAsync(service, health => health.GetProperty("catalog").GetString()!.Contains("Faq:Path", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("degraded", report.GetProperty("status").GetString());
        using var client = service.CreateClient();
        foreach (var path in new[] { "/health/live", "/", "/chat" })
        {
            using var response = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_store_that_cannot_be_reached_is_named_without_its_secrets()
    {
        var store = new Mock<IConversationStore>();
        store.Setup(kept => kept.CheckAsync(It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidOperationException("Password=hunter2"));
        store.Setup(kept => kept.TakeTurnsAsync(It.IsAny<TurnClaim>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        await using var service = new ServiceFactory { Replacing = services => services.AddSingleton(store.Object) };
        using var response = await service.CreateClient().GetAsync("/health/ready");
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("cannot be written", body, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", body, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Report)> UntilAsync(ServiceFactory service, Func<JsonElement, bool> holds)
    {
        using var client = service.CreateClient();
        using var deadline = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            using var response = await client.GetAsync("/health/ready", deadline.Token);
            var report = JsonDocument.Parse(await response.Content.ReadAsStringAsync(deadline.Token)).RootElement;
            if (holds(report))
            {
                return (response.StatusCode, report);
            }

            await timer.WaitForNextTickAsync(deadline.Token);
        }
    }
}
