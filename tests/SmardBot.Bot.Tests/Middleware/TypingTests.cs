using System.Net;
using Microsoft.Bot.Builder;
using SmardBot.Bot.Middleware;
using SmardBot.Testing;
using SmardBot.Testing.Azure;

namespace SmardBot.Bot.Tests.Middleware;

/// <summary>Who waits for an answer sees that there will be one.</summary>
public sealed class TypingTests
{
    [Fact]
    public async Task A_turn_that_takes_longer_than_a_moment_shows_that_the_bot_is_typing()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        var (thinking, began) = Hold(server, turn => turn.SendActivityAsync(MessageFactory.Text("At last")));

        var answer = server.PostAsync(Incoming.Message(service));
        await began.Task.WaitAsync(Eventually.Patience);
        Assert.Empty(service.Attempts);
        server.Clock.Advance(TypingMiddleware.Moment);
        await Eventually.IsTrueAsync(() => service.Attempts.Any(posted => posted.Type == "typing"));
        thinking.SetResult();
        (await answer).Is(HttpStatusCode.OK);

        Assert.Equal(["typing", "message"], service.Attempts.Select(posted => posted.Type));
        Assert.Equal("29:user", service.Attempts.First().Activity["recipient"]!["id"]!.ToString());
    }

    [Fact]
    public async Task An_indicator_that_hangs_does_not_hold_the_reply()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        var (thinking, began) = Hold(server, turn => turn.SendActivityAsync(MessageFactory.Text("At last")));
        var hanging = new TaskCompletionSource();
        service.BeforePost = () => service.Attempts.Count == 1 ? hanging.Task : Task.CompletedTask;

        var answer = server.PostAsync(Incoming.Message(service));
        await began.Task.WaitAsync(Eventually.Patience);
        server.Clock.Advance(TypingMiddleware.Moment);
        await Eventually.IsTrueAsync(() => service.Attempts.Any(posted => posted.Type == "typing"));
        thinking.SetResult();
        (await answer).Is(HttpStatusCode.OK);

        Assert.Single(service.Taken);
        hanging.SetResult();
    }

    [Theory]
    [InlineData("message", "expectReplies")]
    [InlineData("conversationUpdate", "normal")]
    public async Task Nothing_is_shown_where_nobody_would_see_it(string type, string mode)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        var (thinking, began) = Hold(server, _ => Task.CompletedTask);

        var answer = server.PostAsync(Incoming.Of(type, service).With("deliveryMode", mode));
        await began.Task.WaitAsync(Eventually.Patience);
        server.Clock.Advance(TimeSpan.FromSeconds(5));
        thinking.SetResult();
        (await answer).Is(HttpStatusCode.OK);

        Assert.Empty(service.Attempts);
    }

    private static (TaskCompletionSource Thinking, TaskCompletionSource Began) Hold(BotServer server, Func<ITurnContext, Task> then)
    {
        var (thinking, began) = (new TaskCompletionSource(), new TaskCompletionSource());
        server.Bot.OnTurn = async (turn, _) =>
        {
            began.TrySetResult();
            await thinking.Task;
            await then(turn);
        };
        return (thinking, began);
    }
}
