using System.Net;
using Microsoft.AspNetCore.Http;

namespace SmardBot.DirectLine.Tests;

public sealed class PrivacyTests
{
    [Fact]
    public async Task No_log_line_of_any_level_holds_a_secret_a_token_a_ticket_or_what_was_said()
    {
        await using var server = await DirectLineServer.StartAsync();
        var page = await new DirectLineClient(server).SendAsync("POST", "/api/widget/token");
        var client = new DirectLineClient(server, page["token"]);
        var started = await client.StartAsync();
        using var stream = await StreamClient.ConnectAsync(started["streamUrl"]!);
        await client.SayAsync("my son Tim-Quux has a fever");
        await client.PostAsync("""{"type":"message","text":"Tim-Quux",""");
        await client.PostAsync("""{"type":"message","Tim-Quux":{"a":1,"a":2}}""");
        await stream.TakeAsync(3);
        await new DirectLineClient(server, DirectLineServer.Secret).GenerateAsync();
        await new DirectLineClient(server, "wrong-secret-Tim-Quux").GenerateAsync();
        var ticket = started["streamUrl"]!.Split("&t=")[1];
        var again = await new DirectLineClient(server).SendAsync("POST", "/api/widget/token", new { conversationId = page["conversationId"], resume = page["resume"] });
        again.Is(HttpStatusCode.OK);
        await stream.CloseAsync();
        await server.StopAsync();

        Assert.NotEmpty(server.Logs.Lines);
        foreach (var kept in new[] { "Tim-Quux", "fever", DirectLineServer.Secret, page["token"]!, page["resume"]!, ticket, started["token"]!, again["token"]! })
        {
            Assert.DoesNotContain(server.Logs.Lines, line => line.Contains(kept, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task No_refusal_repeats_what_was_sent()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        foreach (var body in new[] { """{"type":"message","text":"Tim-Quux",""", """{"Tim-Quux":{"a":1,"a":2},"type":"message"}""", "Tim-Quux", """{"type":"message","channelData":{"Tim-Quux":"\ud800"}}""" })
        {
            var reply = await client.PostAsync(body);
            Assert.Equal(StatusCodes.Status400BadRequest, (int)reply.Status);
            Assert.DoesNotContain("Tim-Quux", reply.Body!.ToJsonString(), StringComparison.Ordinal);
        }
    }
}
