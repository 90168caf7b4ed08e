using System.Net;

namespace SmardBot.DirectLine.Tests;

public sealed class ReadingTests
{
    [Fact]
    public async Task An_absent_or_empty_watermark_reads_everything_and_a_watermark_what_came_after_it()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var first = await client.ReadAsync();
        await client.SayAsync("Hi");
        var all = await client.WaitForAsync(3);

        Assert.Equal(all.Body!.ToJsonString(), (await client.ReadAsync("")).Body!.ToJsonString());
        Assert.Equal(all.Texts.Skip(1), (await client.ReadAsync(first["watermark"])).Texts);
        Assert.DoesNotContain(all.Activities, activity => activity["type"]!.ToString() == "conversationUpdate");
    }

    [Fact]
    public async Task At_the_watermark_there_is_nothing_and_the_watermark_stays()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var end = (await client.ReadAsync())["watermark"];
        var again = (await client.ReadAsync(end)).Is(HttpStatusCode.OK);

        Assert.False(string.IsNullOrEmpty(end));
        Assert.Empty(again.Activities);
        Assert.Equal(end, again["watermark"]);
    }

    [Fact]
    public async Task A_conversation_in_which_nothing_was_said_has_a_watermark_too()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.OfPageAsync(server);
        var reply = (await client.ReadAsync()).Is(HttpStatusCode.OK);
        Assert.Empty(reply.Activities);
        Assert.False(string.IsNullOrEmpty(reply["watermark"]));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("-")]
    [InlineData("-1")]
    [InlineData(" 1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    [InlineData("1'; drop table activities; --")]
    public async Task A_watermark_that_nobody_gave_is_400(string watermark)
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        (await client.ReadAsync(watermark)).Is(HttpStatusCode.BadRequest, "BadArgument");
        (await client.ReconnectAsync(watermark)).Is(HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task A_watermark_past_the_end_leads_back_to_it_so_that_nothing_new_is_missed()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var reply = (await client.ReadAsync("1000")).Is(HttpStatusCode.OK);
        Assert.Empty(reply.Activities);
        await client.SayAsync("Hi");
        await client.WaitForAsync(3);
        Assert.Equal("Hi", (await client.ReadAsync(reply["watermark"])).Texts[0]);

        using var stream = await client.OpenStreamAsync("1000");
        await client.SayAsync("again");
        Assert.Equal("again", (await stream.TakeAsync(1))[0]["text"]!.ToString());
    }

    [Fact]
    public async Task A_long_history_is_read_in_order_without_a_gap()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.OfPageAsync(server);
        for (var number = 1; number <= 2_345; number++)
        {
            await server.Store.AppendAsync(client.Conversation, Bot.ActivityJson.Write(Microsoft.Bot.Builder.MessageFactory.Text(number.ToString())));
        }

        List<string?> read = [];
        string? watermark = null;
        while (await client.ReadAsync(watermark) is { Activities.Count: > 0 } page)
        {
            read.AddRange(page.Texts);
            watermark = page["watermark"];
        }

        Assert.Equal(Enumerable.Range(1, 2_345).Select(number => number.ToString()), read);
    }
}
