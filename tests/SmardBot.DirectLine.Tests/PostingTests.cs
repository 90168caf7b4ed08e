using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SmardBot.Testing;

namespace SmardBot.DirectLine.Tests;

public sealed class PostingTests
{
    [Fact]
    public async Task A_message_comes_back_with_its_id_and_channel_data_before_the_reply_to_it()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var channelData = JsonNode.Parse("""{"clientActivityID":"abc","clientTimestamp":"2026-11-24T03:00:00.000Z","nested":{"list":[1,"é",null]}}""")!;
        var id = (await client.PostAsync(new { type = "message", from = new { id = client.UserId, name = "Ann" }, text = "Hi", channelData, entities = new[] { new { type = "ClientCapabilities", x = 1 } } }))
            .Is(HttpStatusCode.OK)["id"];

        var activities = (await client.WaitForAsync(3)).Activities;
        var (echo, reply) = (activities[1], activities[2]);
        Assert.Equal(id, echo["id"]!.ToString());
        Assert.True(JsonNode.DeepEquals(channelData, echo["channelData"]));
        Assert.Equal("1", echo["entities"]![0]!["x"]!.ToString());
        Assert.Equal("Ann", echo["from"]!["name"]!.ToString());
        Assert.Equal(id, reply["replyToId"]!.ToString());
        Assert.Equal(("smardbot", "bot", client.Conversation), (reply["from"]!["id"]!.ToString(), reply["from"]!["role"]!.ToString(), reply["conversation"]!["id"]!.ToString()));
    }

    [Fact]
    public async Task Timestamps_rise_strictly_though_the_clock_stands()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        for (var number = 0; number < 5; number++)
        {
            await client.SayAsync("message " + number);
        }

        var times = (await client.WaitForAsync(11)).Activities.Select(activity => activity["timestamp"]!.GetValue<DateTimeOffset>()).ToArray();
        Assert.Equal(times.Distinct().Order(), times);
    }

    [Fact]
    public async Task What_only_the_channel_may_say_is_overwritten_or_dropped()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        await client.PostAsync("""
            {"type":"message","text":"Hi","id":"mine","timestamp":"1999-01-01T00:00:00Z","channelId":"msteams","serviceUrl":"https://evil.example",
             "from":{"id":"dl_victim","role":"bot","aadObjectId":"x"},"recipient":{"id":"other"},"conversation":{"id":"other","tenantId":"t"},
             "callerId":"urn:botframework:azure","CALLERID":"y","deliveryMode":"expectReplies","membersAdded":[{"id":"z"}],"localTimezone":"Europe/Berlin"}
            """);

        var echo = (await client.WaitForAsync(3)).Activities[1];
        Assert.Equal(client.UserId, echo["from"]!["id"]!.ToString());
        Assert.Equal("user", echo["from"]!["role"]!.ToString());
        Assert.Null(echo["from"]!["aadObjectId"]);
        Assert.Equal(("directline", client.Conversation, null), (echo["channelId"]!.ToString(), echo["conversation"]!["id"]!.ToString(), echo["conversation"]!["tenantId"]?.ToString()));
        Assert.Equal("smardbot", echo["recipient"]!["id"]!.ToString());
        Assert.StartsWith(client.Conversation + "|", echo["id"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(2026, echo["timestamp"]!.GetValue<DateTimeOffset>().Year);
        foreach (var dropped in new[] { "serviceUrl", "callerId", "CALLERID", "deliveryMode", "membersAdded" })
        {
            Assert.Null(echo[dropped]);
        }

        Assert.Equal("Europe/Berlin", echo["localTimezone"]!.ToString());
    }

    [Fact]
    public async Task A_token_without_a_user_speaks_for_whom_it_names_but_never_for_a_reserved_id()
    {
        await using var server = await DirectLineServer.StartAsync();
        var generated = await new DirectLineClient(server, DirectLineServer.Secret).GenerateAsync();
        var client = new DirectLineClient(server, generated["token"]);
        await client.StartAsync();

        (await client.PostAsync(new { type = "message", from = new { id = "dl_victim" }, text = "x" })).Is(HttpStatusCode.Forbidden, "Forbidden");
        (await client.PostAsync(new { type = "message", from = new { id = "DL_victim" }, text = "x" })).Is(HttpStatusCode.Forbidden, "Forbidden");
        (await client.PostAsync(new { type = "message", text = "x" })).Is(HttpStatusCode.BadRequest, "MissingProperty");
        (await client.PostAsync(new { type = "message", from = new { id = "ann" }, text = "x" })).Is(HttpStatusCode.OK);
        Assert.Equal("ann", (await client.WaitForAsync(3)).Activities[1]["from"]!["id"]!.ToString());
    }

    [Fact]
    public async Task The_same_activity_sent_again_is_the_same_activity_and_has_one_turn()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var ids = (await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.SayAsync("once", "client-1")))).Select(reply => reply["id"]).Distinct();
        Assert.Single(ids);
        var other = await client.SayAsync("once", "client-2");
        Assert.NotEqual(ids.Single(), other["id"]);

        await client.WaitForAsync(5);
        Assert.Equal(2, server.Bot.Seen.Count(activity => activity.Text == "once"));
    }

    [Fact]
    public async Task Two_windows_of_different_users_may_use_the_same_client_id()
    {
        await using var server = await DirectLineServer.StartAsync();
        var first = await DirectLineClient.StartedAsync(server);
        var second = await DirectLineClient.StartedAsync(server);
        Assert.NotEqual((await first.SayAsync("x", "1"))["id"], (await second.SayAsync("x", "1"))["id"]);
    }

    [Theory]
    [InlineData("""{"clientActivityID":{"a":1}}""")]
    [InlineData("""{"clientActivityID":""}""")]
    [InlineData("""[1]""")]
    [InlineData("5")]
    public async Task Channel_data_of_any_shape_passes(string channelData)
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        (await client.PostAsync($$"""{"type":"message","text":"x","channelData":{{channelData}}}""")).Is(HttpStatusCode.OK);
        (await client.PostAsync($$"""{"type":"message","text":"x","channelData":{{channelData}}}""")).Is(HttpStatusCode.OK);
        await client.WaitForAsync(3);
    }

    [Fact]
    public async Task A_message_is_acknowledged_while_its_turn_still_runs_and_turns_run_one_by_one_in_order()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var gate = new TaskCompletionSource();
        var (running, most) = (0, 0);
        server.Bot.OnTurn = async (turn, cancellation) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await gate.Task;
            await turn.SendActivityAsync(MessageFactory.Text("re " + turn.Activity.Text), cancellation);
            Interlocked.Decrement(ref running);
        };
        for (var number = 0; number < 5; number++)
        {
            (await client.SayAsync(number.ToString())).Is(HttpStatusCode.OK);
        }

        Assert.Equal(6, (await client.ReadAsync()).Activities.Count);
        gate.SetResult();
        var replies = (await client.WaitForAsync(11)).Texts.Skip(6).Select(text => text!.Split("\n\n")[0]);
        Assert.Equal(["re 0", "re 1", "re 2", "re 3", "re 4"], replies);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_turn_that_throws_does_not_stop_the_next_and_the_message_was_accepted()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var usual = server.Bot.OnTurn;
        server.Bot.OnTurn = (turn, cancellation) => turn.Activity.Text == "bad" ? throw new InvalidOperationException("quoting the user: bad-secret-text") : usual(turn, cancellation);
        (await client.SayAsync("bad")).Is(HttpStatusCode.OK);
        (await client.SayAsync("good")).Is(HttpStatusCode.OK);

        Assert.StartsWith("You said: good", (await client.WaitForAsync(5)).Texts[4], StringComparison.Ordinal);
        Assert.Contains(server.Logs.Lines, line => line.Contains("A turn failed", StringComparison.Ordinal) && line.Contains("InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Logs.Lines, line => line.Contains("bad-secret-text", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_that_hangs_is_cut_off_and_the_next_one_runs()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var usual = server.Bot.OnTurn;
        var hangs = new TaskCompletionSource();
        server.Bot.OnTurn = async (turn, cancellation) =>
        {
            if (turn.Activity.Text == "hang")
            {
                hangs.SetResult();
                await new TaskCompletionSource().Task.WaitAsync(cancellation);
            }

            await usual(turn, cancellation);
        };
        await client.SayAsync("hang");
        await client.SayAsync("next");
        await hangs.Task.WaitAsync(Eventually.Patience);
        server.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.StartsWith("You said: next", (await client.WaitForAsync(5)).Texts[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_end_of_conversation_of_either_side_nothing_is_sent_and_all_can_be_read()
    {
        await using var server = await DirectLineServer.StartAsync();
        var byUser = await DirectLineClient.StartedAsync(server);
        (await byUser.PostAsync(new { type = "endOfConversation" })).Is(HttpStatusCode.OK);
        (await byUser.SayAsync("too late")).Is(HttpStatusCode.Conflict, "ConversationEnded");
        Assert.Equal(["message", "endOfConversation"], (await byUser.ReadAsync()).Activities.Select(activity => activity["type"]!.ToString()));

        var byBot = await DirectLineClient.StartedAsync(server);
        server.Bot.OnTurn = (turn, cancellation) => turn.SendActivityAsync(new Activity { Type = ActivityTypes.EndOfConversation, Code = "completedSuccessfully" }, cancellation);
        await byBot.SayAsync("bye");
        Assert.Equal("completedSuccessfully", (await byBot.WaitForAsync(3)).Activities[2]["code"]!.ToString());
        (await byBot.SayAsync("too late")).Is(HttpStatusCode.Conflict, "ConversationEnded");
        (await byBot.ReconnectAsync("")).Is(HttpStatusCode.OK);
        (await byBot.RefreshAsync()).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_conversation_that_was_never_started_starts_with_its_first_message()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.OfPageAsync(server);
        (await client.SayAsync("Hi")).Is(HttpStatusCode.OK);
        await client.WaitForAsync(3);
        Assert.Single(server.Bot.Seen, activity => activity.Type == ActivityTypes.ConversationUpdate);
        (await client.StartAsync()).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_reply_into_a_conversation_that_was_deleted_meanwhile_is_dropped_in_peace()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var done = new TaskCompletionSource();
        server.Bot.OnTurn = async (turn, cancellation) =>
        {
            await server.Store.DeleteAsync(client.Conversation, cancellation);
            await turn.SendActivityAsync(MessageFactory.Text("Nobody reads this"), cancellation);
            done.SetResult();
        };
        await client.SayAsync("forget me");
        await done.Task.WaitAsync(Eventually.Patience);
        (await client.ReadAsync()).Is(HttpStatusCode.NotFound, "ConversationNotFound");
    }
}
