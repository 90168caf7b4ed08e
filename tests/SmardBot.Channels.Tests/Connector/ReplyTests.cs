using System.Net;
using System.Text.Json.Nodes;
using SmardBot.Core.Faq;
using SmardBot.Testing.Azure;

namespace SmardBot.Channels.Tests.Connector;

/// <summary>What the service gets for an activity.</summary>
public sealed class ReplyTests
{
    [Fact]
    public async Task A_message_is_answered_in_its_conversation_with_the_parties_swapped()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await ConnectorServer.StartAsync();

        (await server.PostAsync(Incoming.Message(service))).Is(HttpStatusCode.OK);

        var posted = Assert.Single(service.Taken);
        Assert.Equal("/v3/conversations/19%3Aabc%40thread.v2%3Bmessageid%3D17/activities/f%3A1", posted.Path);
        Assert.StartsWith("You said: what is it?", posted.Text, StringComparison.Ordinal);
        Assert.EndsWith(Disclaimer.Text, posted.Text, StringComparison.Ordinal);
        Assert.Equal(("28:bot", "29:user", "f:1", "msteams"), (
            posted.Activity["from"]!["id"]!.ToString(), posted.Activity["recipient"]!["id"]!.ToString(),
            posted.Activity["replyToId"]!.ToString(), posted.Activity["channelId"]!.ToString()));
        Assert.Equal("0000", posted.Activity["recipient"]!["aadObjectId"]!.ToString());
        Assert.Null(posted.Authorization);
    }

    [Fact]
    public async Task Expected_replies_come_in_the_response()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await ConnectorServer.StartAsync();

        var reply = (await server.PostAsync(Incoming.Message(service).With("deliveryMode", "expectReplies"))).Is(HttpStatusCode.OK);

        var answer = Assert.Single(reply.Activities);
        Assert.StartsWith("You said: what is it?", Posted.TextOf(answer)!, StringComparison.Ordinal);
        Assert.Equal("f:1", answer["replyToId"]!.ToString());
        Assert.Empty(service.Attempts);
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_response()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await ConnectorServer.StartAsync();

        var feedback = Incoming.Of("invoke", service).With("name", "message/submitAction").With("value", new JsonObject { ["actionName"] = "feedback" });
        var known = await server.PostAsync(feedback);
        var unknown = await server.PostAsync(Incoming.Of("invoke", service).With("name", "somebody/else"));

        Assert.Equal((HttpStatusCode.OK, "{}"), (known.Status, known.Body!.ToJsonString()));
        Assert.Equal(HttpStatusCode.NotImplemented, unknown.Status);
        Assert.Equal("message/submitAction", Assert.Single(server.Bot.Seen).Name);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("somethingNew")]
    public async Task Unknown_types_and_fields_are_ignored(string type)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await ConnectorServer.StartAsync();

        (await server.PostAsync(Incoming.Of(type, service))).Is(HttpStatusCode.OK);
        (await server.PostAsync(Incoming.Message(service).With("somethingNew", new JsonObject { ["deep"] = 1 }))).Is(HttpStatusCode.OK);

        Assert.Equal("message", Assert.Single(server.Bot.Seen).Type);
    }
}
