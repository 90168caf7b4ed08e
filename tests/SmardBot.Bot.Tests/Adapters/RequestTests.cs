using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SmardBot.Testing.Azure;

namespace SmardBot.Bot.Tests.Adapters;

/// <summary>Requests that are no activity, and callers that may not call.</summary>
public sealed class RequestTests
{
    [Theory]
    [InlineData("", "MissingProperty")]
    [InlineData("null", "MissingProperty")]
    [InlineData("{", "BadArgument")]
    [InlineData("[]", "BadArgument")]
    [InlineData("\"message\"", "BadArgument")]
    [InlineData("{\"type\":5}", "BadArgument")]
    [InlineData("{\"type\":\"message\",\"type\":\"message\"}", "BadArgument")]
    [InlineData("{\"type\":\"message\",\"value\":{\"a\":1,\"a\":2}}", "BadArgument")]
    [InlineData("{}", "MissingProperty")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"https://a.example\"}", "MissingProperty")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"https://a.example\",\"conversation\":{}}", "MissingProperty")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"https://a.example\",\"conversation\":{\"id\":\" \"}}", "MissingProperty")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"https://a.example\",\"conversation\":{\"id\":\"..\"}}", "BadArgument")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"1\"}}", "BadArgument")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"file:///etc\",\"conversation\":{\"id\":\"1\"}}", "BadArgument")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"https://me:pass@a.example\",\"conversation\":{\"id\":\"1\"}}", "BadArgument")]
    public async Task What_is_no_activity_is_refused_with_the_reason(string body, string code)
    {
        await using var server = await BotServer.StartAsync();

        (await server.PostAsync(body)).Is(HttpStatusCode.BadRequest, code);

        Assert.Empty(server.Bot.Seen);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_content_type_is_refused(string contentType)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();

        (await server.PostAsync(Incoming.Message(service), contentType: contentType)).Is(HttpStatusCode.BadRequest, "BadArgument");
        (await server.PostAsync(Incoming.Message(service), contentType: "application/json; charset=utf-8")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_activity_that_is_too_large_is_refused_whether_it_says_so_or_not()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync([("Connector:MaxActivityBytes", "2048")]);
        var large = Incoming.Message(service, new string('a', 4096));

        (await server.PostAsync(large)).Is(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        (await server.PostAsync(large, change: request => request.Headers.TransferEncodingChunked = true)).Is(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
    }

    [Fact]
    public async Task A_deep_or_strange_activity_does_no_harm()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        var deep = new StringBuilder().Insert(0, "[", 5_000).Append(']', 5_000);

        (await server.PostAsync($$"""{"type":"message","value":{{deep}}}""")).Is(HttpStatusCode.BadRequest, "BadArgument");
        var strange = Incoming.Message(service).With("from", null).With("recipient", null).With("id", null).With("channelId", null).With("channelData", 5).With("attachments", new JsonArray((JsonNode?)null)).With("entities", new JsonArray((JsonNode?)null));
        (await server.PostAsync(strange)).Is(HttpStatusCode.OK);

        Assert.Equal("/v3/conversations/19%3Aabc%40thread.v2%3Bmessageid%3D17/activities", Assert.Single(service.Taken).Path);
    }

    [Fact]
    public async Task Without_an_app_id_the_endpoint_is_off_in_production_and_says_so_at_start()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync([("environment", "Production")]);

        (await server.PostAsync(Incoming.Message(service))).Is(HttpStatusCode.NotFound, "EndpointOff");
        (await server.PostAsync(Incoming.Message(service), service.Keys.Valid(service, server.Clock))).Is(HttpStatusCode.NotFound, "EndpointOff");

        Assert.Empty(server.Bot.Seen);
        Assert.Single(server.Logs.Lines, line => line.Contains("POST /api/messages is off", StringComparison.Ordinal) && line.Contains("MicrosoftAppId", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_app_id_what_a_tunnel_passes_on_is_refused()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();

        (await server.PostAsync(Incoming.Message(service), change: request => request.Headers.Add("X-Forwarded-For", "203.0.113.7"))).Is(HttpStatusCode.Forbidden, "Forbidden");

        Assert.Empty(server.Bot.Seen);
    }
}
