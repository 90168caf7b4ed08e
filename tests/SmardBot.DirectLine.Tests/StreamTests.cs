using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.Bot;
using SmardBot.DirectLine.Conversations;
using SmardBot.Testing;

namespace SmardBot.DirectLine.Tests;

public sealed class StreamTests
{
    [Fact]
    public async Task A_new_conversation_streams_the_greeting_then_each_message_and_its_reply()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.OfPageAsync(server);
        var started = await client.StartAsync();
        await client.WaitForAsync(1);
        using var stream = await StreamClient.ConnectAsync(started["streamUrl"]!);
        Assert.Equal(["Hello"], Texts(await stream.TakeAsync(1)));

        var id = (await client.SayAsync("Hi", "client-1"))["id"];
        var live = await stream.TakeAsync(2);
        Assert.Equal(["Hi", "You said: Hi"], Texts(live));
        Assert.Equal((id, "client-1"), (live[0]["id"]!.ToString(), live[0]["channelData"]!["clientActivityID"]!.ToString()));
        Assert.Equal((await client.ReadAsync())["watermark"], stream.Watermark);
    }

    [Fact]
    public async Task An_empty_watermark_replays_everything_and_none_streams_only_what_is_new()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        await client.SayAsync("before");
        await client.WaitForAsync(3);
        using var all = await client.OpenStreamAsync("");
        Assert.Equal(["Hello", "before", "You said: before"], Texts(await all.TakeAsync(3)));

        var url = (await client.ReconnectAsync())["streamUrl"]!;
        await client.SayAsync("between");
        await client.WaitForAsync(5);
        using var fresh = await StreamClient.ConnectAsync(url);
        await client.SayAsync("after");
        Assert.Equal(["between", "You said: between", "after", "You said: after"], Texts(await fresh.TakeAsync(4)));
    }

    [Fact]
    public async Task Reconnecting_with_the_last_watermark_goes_on_where_the_connection_broke()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        using var broken = await client.OpenStreamAsync();
        await broken.TakeAsync(1);
        broken.Abort();
        await client.SayAsync("while away");
        await client.WaitForAsync(3);
        using var again = await client.OpenStreamAsync(broken.Watermark);
        Assert.Equal(["while away", "You said: while away"], Texts(await again.TakeAsync(2)));
    }

    [Fact]
    public async Task A_quiet_stream_gets_empty_frames_and_frames_of_the_client_are_ignored()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        using var stream = await client.OpenStreamAsync();
        await stream.TakeAsync(1);
        await stream.SendAsync("");
        await stream.SendAsync("""{"type":"message","text":"not this way"}""");
        await stream.SendAsync(new string('x', 100_000));
        server.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal("", await stream.NextFrameAsync());
        server.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal("", await stream.NextFrameAsync());
        Assert.Single((await client.ReadAsync()).Activities);
    }

    [Fact]
    public async Task Typing_goes_over_open_streams_only_and_moves_no_watermark()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        using var stream = await client.OpenStreamAsync();
        await stream.TakeAsync(1);
        var typed = (await client.PostAsync(new { type = "typing", channelData = new { clientActivityID = "t" } })).Is(HttpStatusCode.OK);
        var echo = JsonNode.Parse((await stream.NextFrameAsync())!)!;
        Assert.Null(echo["watermark"]);
        Assert.Equal(
            (typed["id"], "typing", client.UserId),
            (echo["activities"]![0]!["id"]!.ToString(), Type(echo["activities"]![0]!), echo["activities"]![0]!["from"]!["id"]!.ToString()));

        var gate = new TaskCompletionSource();
        server.Bot.OnTurn = async (turn, cancellation) =>
        {
            await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellation);
            await gate.Task;
            await turn.SendActivityAsync(MessageFactory.Text("done"), cancellation);
        };
        await client.SayAsync("Hi");
        Assert.Equal(["message", "typing"], (await stream.TakeAsync(2)).Select(Type));
        gate.SetResult();
        Assert.Equal(["message"], (await stream.TakeAsync(1)).Select(Type));
        Assert.DoesNotContain((await client.ReadAsync()).Activities, activity => Type(activity) == "typing");

        static string Type(JsonNode activity) => activity["type"]!.ToString();
    }

    [Fact]
    public async Task A_stream_opens_over_HTTP2_too()
    {
        await using var server = await DirectLineServer.StartAsync((DirectLineServer.OverHttp2, "true"));
        var client = await DirectLineClient.StartedAsync(server);
        using var stream = await StreamClient.ConnectAsync((await client.ReconnectAsync(""))["streamUrl"]!, overHttp2: server.Http);
        await client.SayAsync("Hi");
        Assert.Equal(["Hello", "Hi", "You said: Hi"], Texts(await stream.TakeAsync(3)));
    }

    [Fact]
    public async Task A_stream_URL_opens_one_socket_within_a_minute()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var url = (await client.ReconnectAsync(""))["streamUrl"]!;
        using (await StreamClient.ConnectAsync(url))
        {
            Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(url));
        }

        var late = (await client.ReconnectAsync(""))["streamUrl"]!;
        server.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(late));
    }

    [Fact]
    public async Task A_stream_is_not_opened_with_a_token_for_another_conversation_or_after_the_conversation_is_gone()
    {
        await using var server = await DirectLineServer.StartAsync();
        var mine = await DirectLineClient.StartedAsync(server);
        var other = await DirectLineClient.StartedAsync(server);
        var url = (await mine.ReconnectAsync(""))["streamUrl"]!;
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(url.Replace(mine.Conversation, other.Conversation, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(url.Split("&t=")[0] + "&t=" + mine.Token));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(url.Split("&t=")[0]));

        url = (await mine.ReconnectAsync(""))["streamUrl"]!;
        await server.Store.DeleteAsync(mine.Conversation);
        Assert.Equal(HttpStatusCode.NotFound, await RefusedAsync(url));
    }

    [Fact]
    public async Task A_plain_request_to_a_stream_is_told_what_it_is()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var url = new Uri((await client.ReconnectAsync(""))["streamUrl"]!);
        (await client.SendAsync("GET", url.PathAndQuery)).Is(HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task One_window_too_many_closes_the_oldest_and_one_socket_too_many_for_the_service_is_503()
    {
        await using var server = await DirectLineServer.StartAsync(("DirectLine:MaxSocketsPerConversation", "2"), ("DirectLine:MaxSockets", "3"));
        var client = await DirectLineClient.StartedAsync(server);
        using var first = await client.OpenStreamAsync();
        await first.TakeAsync(1);
        using var second = await client.OpenStreamAsync();
        using var third = await client.OpenStreamAsync();
        Assert.Null(await first.NextFrameAsync());
        await first.CloseAsync();

        var other = await DirectLineClient.StartedAsync(server);
        using var last = await Eventually.GetAsync(() => TryOpenAsync(other), stream => stream is not null);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await RefusedAsync((await other.ReconnectAsync(""))["streamUrl"]!));

        static async Task<StreamClient?> TryOpenAsync(DirectLineClient client)
        {
            try
            {
                return await client.OpenStreamAsync();
            }
            catch (HttpRequestException refused) when (refused.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                return null;
            }
        }
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_dropped_and_holds_nobody_up()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        using var slow = await client.OpenStreamAsync();
        using var quick = await client.OpenStreamAsync();
        var large = new string('x', 200_000);
        for (var number = 0; number < 100; number++)
        {
            await server.Store.AppendAsync(client.Conversation, ActivityJson.Write(MessageFactory.Text(large)));
        }

        await client.SayAsync("Hi");
        Assert.Equal(103, (await quick.TakeAsync(103)).Count);
        var lives = server.Services.GetRequiredService<LiveConversations>();
        using (var lease = lives.Rent(client.Conversation))
        {
            Assert.Equal(2, lease.Live.Streams);
            await Eventually.GetAsync(
                () =>
                {
                    server.Clock.Advance(TimeSpan.FromSeconds(1));
                    return Task.FromResult(lease.Live.Streams);
                },
                streams => streams == 1);
        }
    }

    [Fact]
    public async Task When_the_service_stops_its_streams_are_told_and_waiting_turns_are_finished()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        using var stream = await client.OpenStreamAsync();
        await stream.TakeAsync(1);
        var gate = new TaskCompletionSource();
        var usual = server.Bot.OnTurn;
        server.Bot.OnTurn = async (turn, cancellation) =>
        {
            await gate.Task;
            await usual(turn, cancellation);
        };
        await client.SayAsync("last words");
        await stream.TakeAsync(1);
        var stopping = server.StopAsync();
        Assert.Null(await stream.NextFrameAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.CloseStatus);
        await stream.CloseAsync();
        gate.SetResult();
        await stopping;
        Assert.Contains("You said: last words", (await server.Store.ReadAsync(client.Conversation, 2, 1)).Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_is_held_in_memory_no_longer_than_it_is_used()
    {
        await using var server = await DirectLineServer.StartAsync();
        var lives = server.Services.GetRequiredService<LiveConversations>();
        for (var number = 0; number < 5; number++)
        {
            await DirectLineClient.StartedAsync(server);
        }

        var watching = await DirectLineClient.StartedAsync(server);
        using var stream = await watching.OpenStreamAsync();
        await stream.TakeAsync(1);
        await Eventually.GetAsync(
            async () =>
            {
                server.Clock.Advance(TimeSpan.FromMinutes(2));
                await (await DirectLineClient.OfPageAsync(server)).StartAsync();
                return lives.Count;
            },
            count => count == 2);
    }

    [Fact]
    public async Task The_multimodal_stream_takes_activities_over_the_socket_as_a_post_would()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var url = (await client.ReconnectAsync(""))["streamUrl"]!.Replace("/stream?", "/stream/multimodal?", StringComparison.Ordinal);
        using var stream = await StreamClient.ConnectAsync(url);
        await stream.TakeAsync(1);
        await stream.SendAsync("");
        await stream.SendAsync("not JSON");
        await stream.SendAsync("""{"type":"message","from":{"id":"dl_victim"},"text":"Hi","channelData":{"clientActivityID":"1"}}""");
        var received = await stream.TakeAsync(2);
        Assert.Equal(["Hi", "You said: Hi"], Texts(received));
        Assert.Equal(client.UserId, received[0]["from"]!["id"]!.ToString());
    }

    private static IEnumerable<string> Texts(IEnumerable<JsonNode> activities) =>
        activities.Select(activity => activity["text"]!.ToString().Split("\n\n")[0]);

    private static async Task<HttpStatusCode?> RefusedAsync(string url) =>
        (await Assert.ThrowsAsync<HttpRequestException>(async () => (await StreamClient.ConnectAsync(url)).Dispose())).StatusCode;
}
