using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
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
    public async Task Who_sends_hears_how_many_replies_got_through()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings());
        service.OnPost = posted => posted.Text!.StartsWith("second", StringComparison.Ordinal) ? Results.StatusCode(StatusCodes.Status401Unauthorized) : null;

        var heard = await Assert.ThrowsAsync<NotDeliveredException>(() => server.Services.GetRequiredService<ServiceAdapter>().ProcessAsync(
            ActivityJson.Read(Incoming.Message(service).ToJsonString()),
            (turn, cancellation) => turn.SendActivitiesAsync([MessageFactory.Text("first"), MessageFactory.Text("second"), MessageFactory.Text("third")], cancellation),
            CancellationToken.None));

        Assert.Equal(1, heard.Sent);
        Assert.Equal(["first", "second", "second"], service.Attempts.Select(posted => posted.Text!.Split('\n')[0]));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_reply_is_owed()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings());
        service.OnToken = () => Results.Json(new { error = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);

        (await server.AdvanceUntilAsync(server.PostAsync(Incoming.Message(service), service.Keys.Valid(service, server.Clock)))).Is(HttpStatusCode.OK);
        Assert.Empty(service.Attempts);
        Assert.Contains(server.Logs.Lines, line => line.Contains("No token is given to the bot", StringComparison.Ordinal));

        service.OnToken = () => null;
        await server.AdvanceUntilAsync(Eventually.GetAsync(() => Task.FromResult(service.Taken.Count), count => count == 1));
    }

    [Fact]
    public async Task A_reply_that_does_not_get_through_in_time_is_owed_and_comes_later()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        var isAway = true;
        service.OnPost = _ => isAway ? new Said("", 429, retryAfter: "60") : null;

        var began = server.Clock.GetUtcNow();
        (await server.AdvanceUntilAsync(server.PostAsync(Incoming.Message(service)))).Is(HttpStatusCode.OK);
        Assert.InRange(server.Clock.GetUtcNow() - began, TimeSpan.Zero, Limit);
        Assert.Empty(service.Taken);

        isAway = false;
        await server.AdvanceUntilAsync(Eventually.GetAsync(() => Task.FromResult(service.Taken.Count), count => count == 1));
        Assert.StartsWith("You said: what is it?", service.Taken.Single().Text, StringComparison.Ordinal);
        Assert.Equal(service.Attempts.First().Path, service.Taken.Single().Path);
        await Eventually.GetAsync(() => server.Store.TakeTurnsAsync(new("nobody", server.Clock.GetUtcNow()), 10), owed => owed.Count == 0);
    }

    [Fact]
    public async Task A_reply_that_is_owed_outlives_the_process()
    {
        await using var service = await BotService.StartAsync();
        await using var first = await BotServer.StartAsync(service.Settings());
        service.OnPost = _ => Results.StatusCode(StatusCodes.Status502BadGateway);
        (await first.AdvanceUntilAsync(first.PostAsync(Incoming.Message(service), service.Keys.Valid(service, first.Clock)))).Is(HttpStatusCode.OK);
        await first.StopAsync();
        service.OnPost = _ => null;

        await using var second = await BotServer.StartAsync(service.Settings(), before: first);
        await second.AdvanceUntilAsync(Eventually.GetAsync(() => Task.FromResult(service.Taken.Count), count => count == 1));

        Assert.StartsWith("You said: what is it?", service.Taken.Single().Text, StringComparison.Ordinal);
        Assert.StartsWith("Bearer bot-token", service.Taken.Single().Authorization, StringComparison.Ordinal);
        (await second.PostAsync(Incoming.Message(service), service.Keys.Valid(service, second.Clock))).Is(HttpStatusCode.OK);
        Assert.Single(service.Taken);
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
        (await server.AdvanceUntilAsync(server.PostAsync(Incoming.Message(service)))).Is(HttpStatusCode.OK);

        Assert.InRange(server.Clock.GetUtcNow() - began, TimeSpan.Zero, Limit);
        hanging.SetResult();
    }

    [Theory]
    [InlineData("a:1")]
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
