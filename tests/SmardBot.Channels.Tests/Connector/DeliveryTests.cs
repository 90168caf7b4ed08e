using System.Net;
using Microsoft.AspNetCore.Http;
using SmardBot.Testing;
using SmardBot.Testing.Azure;

namespace SmardBot.Channels.Tests.Connector;

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
        await using var server = await ConnectorServer.StartAsync();
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
        await using var server = await ConnectorServer.StartAsync();
        service.OnPost = posted => service.Attempts.Count < 2 ? new Busy("4") : null;

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
        await using var server = await ConnectorServer.StartAsync();
        service.OnPost = _ => Results.StatusCode(status);

        (await server.PostAsync(Incoming.Message(service))).Is(HttpStatusCode.OK);

        Assert.Single(service.Attempts);
        Assert.Contains(server.Logs.Lines, line => line.Contains($"it answered {status}", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Logs.Lines, line => line.Contains("what is it?", StringComparison.Ordinal) || line.Contains("19:abc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_that_does_not_get_through_in_time_is_owed_and_comes_later()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await ConnectorServer.StartAsync();
        var isAway = true;
        service.OnPost = _ => isAway ? new Busy("60") : null;

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
        await using var first = await ConnectorServer.StartAsync(service.Settings());
        service.OnPost = _ => Results.StatusCode(StatusCodes.Status502BadGateway);
        (await first.AdvanceUntilAsync(first.PostAsync(Incoming.Message(service), service.Keys.Valid(service, first.Clock)))).Is(HttpStatusCode.OK);
        await first.StopAsync();
        service.OnPost = _ => null;

        await using var second = await ConnectorServer.StartAsync(service.Settings(), before: first);
        await second.AdvanceUntilAsync(Eventually.GetAsync(() => Task.FromResult(service.Taken.Count), count => count == 1));

        Assert.StartsWith("You said: what is it?", service.Taken.Single().Text, StringComparison.Ordinal);
        Assert.StartsWith("Bearer bot-token", service.Taken.Single().Authorization, StringComparison.Ordinal);
        (await second.PostAsync(Incoming.Message(service), service.Keys.Valid(service, second.Clock))).Is(HttpStatusCode.OK);
        Assert.Single(service.Taken);
    }

    [Fact]
    public async Task A_service_that_never_answers_does_not_hold_the_request()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await ConnectorServer.StartAsync();
        var hanging = new TaskCompletionSource();
        service.BeforePost = () => hanging.Task;

        var began = server.Clock.GetUtcNow();
        (await server.AdvanceUntilAsync(server.PostAsync(Incoming.Message(service)))).Is(HttpStatusCode.OK);

        Assert.InRange(server.Clock.GetUtcNow() - began, TimeSpan.Zero, Limit);
        hanging.SetResult();
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_is_given_back_in_time_and_comes_again()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await ConnectorServer.StartAsync();
        var hanging = new TaskCompletionSource();
        server.Bot.OnTurn = _ => hanging.Task;

        var began = server.Clock.GetUtcNow();
        var refused = (await server.AdvanceUntilAsync(server.PostAsync(Incoming.Message(service)))).Is(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");

        Assert.NotNull(refused.Response.Headers.RetryAfter);
        Assert.InRange(server.Clock.GetUtcNow() - began, TimeSpan.Zero, Limit);
        hanging.SetResult();
    }

    [Fact]
    public async Task An_invoke_is_answered_within_five_seconds()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await ConnectorServer.StartAsync();
        var hanging = new TaskCompletionSource();
        server.Bot.OnTurn = _ => hanging.Task;

        var began = server.Clock.GetUtcNow();
        var reply = await server.AdvanceUntilAsync(server.PostAsync(Incoming.Of("invoke", service).With("name", "message/submitAction")));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.Status);
        Assert.InRange(server.Clock.GetUtcNow() - began, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        hanging.SetResult();
    }

    /// <summary>429 with a time to wait.</summary>
    private sealed class Busy(string seconds) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            httpContext.Response.Headers.RetryAfter = seconds;
            return Task.CompletedTask;
        }
    }
}
