using System.Net;
using SmardBot.Channels.Connector;
using SmardBot.Core.Activities;
using SmardBot.Testing;
using SmardBot.Testing.Azure;

namespace SmardBot.Channels.Tests.Connector;

/// <summary>Who waits for an answer sees that there will be one.</summary>
public sealed class TypingTests
{
    [Fact]
    public async Task A_turn_that_takes_longer_than_a_moment_shows_that_the_bot_is_typing()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await ConnectorServer.StartAsync();
        var thinking = new TaskCompletionSource();
        var began = new TaskCompletionSource();
        server.Bot.OnTurn = async turn =>
        {
            began.TrySetResult();
            await thinking.Task;
            await turn.SendAsync(Activity.Message("At last"));
        };

        var answer = server.PostAsync(Incoming.Message(service));
        await began.Task.WaitAsync(Eventually.Patience);
        Assert.Empty(service.Attempts);
        server.Clock.Advance(TypingIndicator.Moment);
        await Eventually.IsTrueAsync(() => service.Attempts.Any(posted => posted.Type == "typing"));
        thinking.SetResult();
        (await answer).Is(HttpStatusCode.OK);

        Assert.Equal(["typing", "message"], service.Attempts.Select(posted => posted.Type));
        Assert.Equal("29:user", service.Attempts.First().Activity["recipient"]!["id"]!.ToString());
    }

    [Theory]
    [InlineData("message", "expectReplies")]
    [InlineData("conversationUpdate", "normal")]
    public async Task Nothing_is_shown_where_nobody_would_see_it(string type, string mode)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await ConnectorServer.StartAsync();
        var thinking = new TaskCompletionSource();
        var began = new TaskCompletionSource();
        server.Bot.OnTurn = async _ =>
        {
            began.TrySetResult();
            await thinking.Task;
        };

        var answer = server.PostAsync(Incoming.Of(type, service).With("deliveryMode", mode));
        await began.Task.WaitAsync(Eventually.Patience);
        server.Clock.Advance(TimeSpan.FromSeconds(5));
        thinking.SetResult();
        (await answer).Is(HttpStatusCode.OK);

        Assert.Empty(service.Attempts);
    }
}
