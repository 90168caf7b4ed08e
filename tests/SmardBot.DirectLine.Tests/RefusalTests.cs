using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SmardBot.Testing;

namespace SmardBot.DirectLine.Tests;

/// <summary>Requests that cannot be served get an error that says why.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("""{"type":"message","text":""")]
    [InlineData("""["message"]""")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","channelData":{"clientActivityID":"\ud800"}}""")]
    [InlineData("hello")]
    public async Task What_is_no_activity_is_400_and_says_where_the_fault_is(string body)
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        Assert.Contains("line 1, byte", (await client.PostAsync(body)).Is(HttpStatusCode.BadRequest, "BadArgument").ErrorMessage, StringComparison.Ordinal);
        (await client.SayAsync("still there?")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"type":"message","value":{"a":1,"a":2}}""")]
    [InlineData("""{"type":"message","unknown":{"a":1,"a":2}}""")]
    [InlineData("""{"type":"message","type":"event"}""")]
    public async Task A_name_that_stands_twice_is_400(string body)
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        (await client.PostAsync(body)).Is(HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task Deep_nesting_and_invalid_UTF8_are_400()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var deep = string.Concat(Enumerable.Repeat("[", 5000)) + string.Concat(Enumerable.Repeat("]", 5000));
        (await client.PostAsync($$"""{"type":"message","value":{{deep}}}""")).Is(HttpStatusCode.BadRequest, "BadArgument");
        var content = new ByteArrayContent([.. Encoding.UTF8.GetBytes("{\"type\":\"message\",\"text\":\""), 0xff, 0xfe, (byte)'"', (byte)'}']);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        (await client.SendAsync("POST", $"/v3/directline/conversations/{client.Conversation}/activities", content)).Is(HttpStatusCode.BadRequest, "BadArgument");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData(null)]
    public async Task An_activity_without_a_type_is_400(string? body)
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        (await client.SendAsync("POST", $"/v3/directline/conversations/{client.Conversation}/activities", body)).Is(HttpStatusCode.BadRequest, "MissingProperty");
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("CONVERSATIONUPDATE")]
    [InlineData("installationUpdate")]
    public async Task A_client_does_not_announce_members(string type)
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        (await client.PostAsync(new { type, membersAdded = new[] { new { id = "x" } } })).Is(HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task An_activity_of_an_unknown_type_is_accepted_and_does_no_harm()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        (await client.PostAsync(new { type = "brandNew", anything = 1 })).Is(HttpStatusCode.OK);
        await client.SayAsync("Hi");
        await client.WaitForAsync(4);
    }

    [Fact]
    public async Task Ten_megabytes_are_413_with_and_without_a_length_and_the_service_lives_on()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var path = $"/v3/directline/conversations/{client.Conversation}/activities";
        var body = Encoding.UTF8.GetBytes("{\"type\":\"message\",\"text\":\"" + new string('x', 10_000_000) + "\"}");
        (await client.SendAsync("POST", path, Json(new ByteArrayContent(body)))).Is(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        var chunked = await client.SendAsync(
            "POST", path, Json(new StreamContent(new MemoryStream(body, 0, 600_000))), request => request.Headers.TransferEncodingChunked = true);
        chunked.Is(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        (await client.SayAsync("still there?")).Is(HttpStatusCode.OK);

        static HttpContent Json(HttpContent content)
        {
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return content;
        }
    }

    [Fact]
    public async Task A_body_of_another_media_type_is_415()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var path = $"/v3/directline/conversations/{client.Conversation}/activities";
        (await client.SendAsync("POST", path, new StringContent("hello"))).Is(HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType");
    }

    [Fact]
    public async Task An_upload_is_refused_with_a_clear_415_after_the_token_was_looked_at()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var path = $"/v3/directline/conversations/{client.Conversation}/upload?userId=dl_victim";
        (await client.SendAsync("POST", path, new ByteArrayContent([1, 2, 3]))).Is(HttpStatusCode.UnsupportedMediaType, "UploadsNotSupported");
        (await client.With(null).SendAsync("POST", path, new ByteArrayContent([1]))).Is(HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Fact]
    public async Task Too_many_messages_are_refused_inside_the_conversation_and_only_programs_see_429()
    {
        await using var server = await DirectLineServer.StartAsync(("DirectLine:ActivitiesPerMinute", "3"));
        var client = await DirectLineClient.StartedAsync(server);
        for (var number = 0; number < 6; number++)
        {
            (await client.SayAsync("message " + number)).Is(HttpStatusCode.OK);
        }

        Assert.Equal(3, (await client.WaitForAsync(13)).Texts.Count(text => text!.StartsWith("Too many", StringComparison.Ordinal)));
        var rejected = (await client.SayAsync("message 6")).Is(HttpStatusCode.TooManyRequests, "TooManyRequests");
        Assert.Equal(TimeSpan.FromMinutes(1), rejected.Response.Headers.RetryAfter!.Delta);
        Assert.Equal(13, (await client.ReadAsync()).Activities.Count);

        server.Clock.Advance(TimeSpan.FromMinutes(1));
        (await client.SayAsync("after a minute")).Is(HttpStatusCode.OK);
        Assert.StartsWith("You said: after a minute", (await client.WaitForAsync(15)).Texts[14], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_events_are_429_since_nobody_would_read_a_refusal_of_them()
    {
        await using var server = await DirectLineServer.StartAsync(("DirectLine:ActivitiesPerMinute", "1"));
        var client = await DirectLineClient.StartedAsync(server);
        (await client.PostAsync(new { type = "event", name = "x" })).Is(HttpStatusCode.OK);
        (await client.PostAsync(new { type = "event", name = "x" })).Is(HttpStatusCode.TooManyRequests, "TooManyRequests");
    }

    [Fact]
    public async Task Messages_that_wait_too_long_in_line_are_refused_in_their_place()
    {
        await using var server = await DirectLineServer.StartAsync(("DirectLine:MaxWaitingTurns", "2"));
        var client = await DirectLineClient.StartedAsync(server);
        var gate = new TaskCompletionSource();
        var usual = server.Bot.OnTurn;
        server.Bot.OnTurn = async (turn, cancellation) =>
        {
            await gate.Task;
            await usual(turn, cancellation);
        };
        for (var number = 0; number < 4; number++)
        {
            (await client.SayAsync(number.ToString())).Is(HttpStatusCode.OK);
        }

        (await client.SayAsync("one more")).Is(HttpStatusCode.TooManyRequests, "TooManyRequests");
        gate.SetResult();
        var replies = (await client.WaitForAsync(9)).Texts.Skip(5).Select(text => text!.Split("\n\n")[0]);
        Assert.Equal(["You said: 0", "You said: 1", "Too many", "Too many"], replies);
    }

    [Fact]
    public async Task When_too_much_waits_in_all_conversations_a_message_is_503_and_says_when_to_come_again()
    {
        await using var server = await DirectLineServer.StartAsync(("DirectLine:MaxWaitingTurnsInAll", "10"));
        var go = new TaskCompletionSource();
        server.Bot.OnTurn = (_, _) => go.Task;
        List<Reply> replies = [];
        while (replies.Count < 12)
        {
            var client = await DirectLineClient.OfPageAsync(server);
            replies.Add(await client.SayAsync("hello"));
        }

        var refused = replies[^1].Is(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");
        Assert.NotNull(refused.Response.Headers.RetryAfter);
        Assert.Contains(replies, reply => reply.Status == HttpStatusCode.OK);
        go.SetResult();
        await Eventually.GetAsync(async () => await (await DirectLineClient.OfPageAsync(server)).SayAsync("again"), reply => reply.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Load_tests_may_switch_the_pace_off()
    {
        await using var server = await DirectLineServer.StartAsync(("RateLimits:Enabled", "false"), ("DirectLine:ActivitiesPerMinute", "1"));
        var client = await DirectLineClient.StartedAsync(server);
        for (var number = 1; number <= 5; number++)
        {
            await client.SayAsync("message " + number);
            await client.WaitForAsync(1 + (2 * number));
        }

        Assert.DoesNotContain((await client.ReadAsync()).Texts, text => text!.StartsWith("Too many", StringComparison.Ordinal));
    }
}
