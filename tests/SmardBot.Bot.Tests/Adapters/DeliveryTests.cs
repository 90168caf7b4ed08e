using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SmardBot.Bot.Adapters;
using SmardBot.Testing;
using SmardBot.Testing.Azure;

namespace SmardBot.Bot.Tests.Adapters;

/// <summary>Replies that do not get through at once.</summary>
public sealed class DeliveryTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_passing_failure_is_tried_again(int status)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        service.OnPost = _ => service.Attempts.Count < 4 ? Results.StatusCode(status) : null;

        var began = server.Clock.GetUtcNow();
        (await server.AdvanceUntilAsync(server.PostAsync(Incoming.Message(service)))).Is(HttpStatusCode.OK);

        Assert.Equal(4, service.Attempts.Count);
        Assert.Single(service.Taken);
        Assert.InRange(server.Clock.GetUtcNow() - began, TimeSpan.FromMilliseconds(600), Limit);
    }

    [Fact]
    public async Task The_service_says_how_long_to_wait()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        service.OnPost = _ => service.Attempts.Count < 2 ? new Said("", 429, retryAfter: "4") : null;

        var began = server.Clock.GetUtcNow();
        (await server.AdvanceUntilAsync(server.PostAsync(Incoming.Message(service)))).Is(HttpStatusCode.OK);

        Assert.Equal(2, service.Attempts.Count);
        Assert.InRange(server.Clock.GetUtcNow() - began, TimeSpan.FromSeconds(4), Limit);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task What_the_service_does_not_want_is_not_sent_again(int status)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        service.OnPost = _ => Results.StatusCode(status);

        (await server.PostAsync(Incoming.Message(service))).Is(HttpStatusCode.OK);

        Assert.Single(service.Attempts);
        Assert.Contains(server.Logs.Lines, line => line.Contains($"it answered {status}", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Logs.Lines, line => line.Contains("what is it?", StringComparison.Ordinal) || line.Contains("19:abc", StringComparison.Ordinal) || line.Contains("f:1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_bot_hears_how_many_of_its_replies_got_through()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings());
        service.OnPost = posted => posted.Text!.StartsWith("second", StringComparison.Ordinal) ? Results.StatusCode(StatusCodes.Status401Unauthorized) : null;
        NotDeliveredException? heard = null;
        server.Bot.OnTurn = async (turn, cancellation) =>
            heard = await Assert.ThrowsAsync<NotDeliveredException>(() => turn.SendActivitiesAsync([MessageFactory.Text("first"), MessageFactory.Text("second"), MessageFactory.Text("third")], cancellation));

        (await server.PostAsync(Incoming.Message(service), service.Keys.Valid(service, server.Clock))).Is(HttpStatusCode.OK);

        Assert.Equal(1, heard?.Sent);
        Assert.Equal(["first", "second", "second"], service.Attempts.Select(posted => posted.Text!.Split('\n')[0]));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_delivery_comes_again()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings());
        service.OnToken = () => Results.Json(new { error = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);

        (await server.AdvanceUntilAsync(server.PostAsync(Incoming.Message(service), service.Keys.Valid(service, server.Clock)))).Is(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");

        Assert.Empty(service.Attempts);
        Assert.Contains(server.Logs.Lines, line => line.Contains("No token is given to the bot", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ActivityTypes.Message, 12)]
    [InlineData(ActivityTypes.Invoke, 4)]
    public async Task A_turn_that_takes_too_long_is_given_back_in_time_and_comes_again(string type, int seconds)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        var hanging = new TaskCompletionSource();
        server.Bot.OnTurn = (_, _) => hanging.Task;

        var answer = server.PostAsync(Incoming.Message(service).With("type", type));
        await Eventually.IsTrueAsync(() => !server.Bot.Seen.IsEmpty);
        server.Clock.Advance(TimeSpan.FromSeconds(seconds));
        var refused = (await answer).Is(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");

        Assert.NotNull(refused.Response.Headers.RetryAfter);
        hanging.SetResult();
    }

    [Fact]
    public async Task A_service_that_never_answers_does_not_hold_the_request()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        var hanging = new TaskCompletionSource();
        service.BeforePost = () => hanging.Task;

        var began = server.Clock.GetUtcNow();
        (await server.AdvanceUntilAsync(server.PostAsync(Incoming.Message(service)))).Is(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");

        Assert.InRange(server.Clock.GetUtcNow() - began, TimeSpan.Zero, Limit);
        hanging.SetResult();
    }

    [Theory]
    [InlineData("19:ümlaut@thread.v2")]
    [InlineData("19:😀/../?x=1#y")]
    public async Task Whatever_the_id_of_a_conversation_holds_the_reply_gets_there(string id)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        var message = Incoming.Message(service);
        message["conversation"]!["id"] = id;

        (await server.PostAsync(message)).Is(HttpStatusCode.OK);

        Assert.Equal($"/v3/conversations/{Uri.EscapeDataString(id)}/activities/f%3A1", Assert.Single(service.Taken).Path);
    }
}
