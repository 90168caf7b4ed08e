using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Moq;
using SmardBot.Cli.Tests;
using SmardBot.Core.Faq;

namespace SmardBot.BotBuilder.Tests;

/// <summary><c>POST /api/messages</c> of the Bot Builder host, and what stands beside it.</summary>
public sealed class EndpointTests : IDisposable
{
    private readonly SmallFaq faq = new();

    [Fact]
    public async Task Replies_are_posted_to_the_service_address()
    {
        await using var connector = await LoopbackConnector.StartAsync();
        await using var service = await new Service<FaqBot>(faq).StartAsync();

        using var response = await service.PostAsync(Wire.Message("what causes smard1?", serviceUrl: connector.Url));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var (path, reply) = Assert.Single(connector.Posted);
        Assert.StartsWith("/v3/conversations/conversation/activities/activity-", path, StringComparison.Ordinal);
        Assert.Contains("IGHMBP2", (string)reply["text"]!, StringComparison.Ordinal);
        Assert.EndsWith(Disclaimer.Text, (string)reply["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_that_comes_again_is_answered_once()
    {
        await using var connector = await LoopbackConnector.StartAsync();
        await using var service = await new Service<FaqBot>(faq).StartAsync();
        var message = Wire.Message("what causes smard1?", serviceUrl: connector.Url);

        for (var i = 0; i < 3; i++)
        {
            using var response = await service.PostAsync(message);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Single(connector.Posted);
    }

    [Fact]
    public async Task A_delivery_whose_reply_does_not_get_through_is_answered_when_it_comes_again()
    {
        await using var connector = await LoopbackConnector.StartAsync();
        await using var service = await new Service<FaqBot>(faq).StartAsync();
        var message = Wire.Message("what causes smard1?", serviceUrl: connector.Url);
        connector.IsAway = true;
        using var first = await service.PostAsync(message);
        connector.IsAway = false;

        using var second = await service.PostAsync(message);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Contains("IGHMBP2", (string)Assert.Single(connector.Posted).Activity["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_messages_are_refused_in_words_and_an_emergency_is_heard_all_the_same()
    {
        await using var service = await new Service<FaqBot>(faq, ("Connector:MessagesPerMinute", "1")).StartAsync();
        await service.RepliesToAsync(Wire.Message("what causes smard1?"));
        var clockMayHaveTurned = await service.RepliesToAsync(Wire.Message("what causes smard1?"));
        var refused = await service.RepliesToAsync(Wire.Message("what causes smard1?"));

        var emergency = await service.RepliesToAsync(Wire.Message("my baby stopped breathing"));

        Assert.Contains(clockMayHaveTurned.Concat(refused), reply => !((string)reply!["text"]!).Contains("IGHMBP2", StringComparison.Ordinal));
        Assert.Contains("112", (string)emergency[0]!["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_breaks_outside_the_pipeline_is_answered_with_the_emergency_line_and_the_disclaimer()
    {
        var broken = new Mock<IBot>();
        broken.Setup(bot => bot.OnTurnAsync(It.IsAny<ITurnContext>(), It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidOperationException("what the user wrote"));
        await using var service = await new Service<FaqBot>(faq) { Replacing = services => services.Replace(ServiceDescriptor.Singleton(broken.Object)) }.StartAsync();

        var reply = (string)Assert.Single(await service.RepliesToAsync(Wire.Message("what causes smard1?")))!["text"]!;

        Assert.Contains("112", reply, StringComparison.Ordinal);
        Assert.EndsWith(Disclaimer.Text, reply, StringComparison.Ordinal);
        Assert.DoesNotContain("what the user wrote", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "", "", HttpStatusCode.NotFound)]
    [InlineData("Development", "", "X-Forwarded-For", HttpStatusCode.Forbidden)]
    [InlineData("Development", "", "", HttpStatusCode.OK)]
    [InlineData("Development", "22222222-2222-2222-2222-222222222222", "", HttpStatusCode.Unauthorized)]
    [InlineData("Production", "22222222-2222-2222-2222-222222222222", "", HttpStatusCode.Unauthorized)]
    public async Task Nobody_is_let_in_without_a_token_but_a_developer_on_this_machine(string environment, string appId, string header, HttpStatusCode expected)
    {
        await using var service = new Service<FaqBot>(
            faq, ("environment", environment), ("MicrosoftAppId", appId), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppType", "MultiTenant"));
        (string, string)[] headers = header.Length > 0 ? [(header, "203.0.113.7")] : [];

        using var response = await service.PostAsync(Wire.Activity("typing"), headers);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task The_embedded_Direct_Line_and_the_pages_stay_beside_it()
    {
        await using var service = await new Service<FaqBot>(faq).StartAsync();
        using var client = service.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/faq")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/widget.js")).StatusCode);
        var token = (string)(await (await client.PostAsync("/api/widget/token", null)).Content.ReadFromJsonAsync<JsonObject>())!["token"]!;
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var conversation = (string)(await (await client.PostAsync("/v3/directline/conversations", null)).Content.ReadFromJsonAsync<JsonObject>())!["conversationId"]!;
        var activities = $"/v3/directline/conversations/{conversation}/activities";
        (await client.PostAsJsonAsync(activities, new { type = "message", from = new { id = "user" }, text = "what causes smard1?" })).EnsureSuccessStatusCode();

        JsonNode? answer = null;
        while (answer is null)
        {
            var set = await client.GetFromJsonAsync<JsonObject>(activities);
            answer = set!["activities"]!.AsArray().FirstOrDefault(activity => ((string?)activity!["text"])?.Contains("IGHMBP2", StringComparison.Ordinal) == true);
        }

        Assert.EndsWith(Disclaimer.Text, (string)answer["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_library_of_cards_that_is_left_out_is_never_asked_for()
    {
        var missing = new List<string>();
        Assembly? Note(object? sender, ResolveEventArgs asked)
        {
            missing.Add(asked.Name);
            return null;
        }

        AppDomain.CurrentDomain.AssemblyResolve += Note;
        try
        {
            await using var service = await new Service<FaqBot>(faq).StartAsync();
            foreach (var name in new[] { "composeExtension/query", "composeExtension/fetchTask", "composeExtension/submitAction", "adaptiveCard/action", "message/submitAction", "task/fetch", "unheard/of" })
            {
                using var _ = await service.PostAsync(Wire.Activity("invoke", "msteams", more: [("name", name), ("value", new JsonObject())]));
            }

            await service.RepliesToAsync(Wire.Message("what causes smard1?", "msteams"));
        }
        finally
        {
            AppDomain.CurrentDomain.AssemblyResolve -= Note;
        }

        Assert.DoesNotContain(missing, name => name.StartsWith("AdaptiveCards", StringComparison.Ordinal));
    }

    public void Dispose() => faq.Dispose();
}
