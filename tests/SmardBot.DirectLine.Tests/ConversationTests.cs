using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using SmardBot.DirectLine.Access;

namespace SmardBot.DirectLine.Tests;

public sealed class ConversationTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"user":{}}""")]
    [InlineData("""{"user":{"id":"dl_other"},"locale":"de-DE","unknown":1}""")]
    public async Task A_token_starts_its_conversation_with_any_body_and_gets_all_it_needs(string? body)
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.OfPageAsync(server);
        var started = (await client.StartAsync(body)).Is(HttpStatusCode.Created);

        Assert.Equal(client.Conversation, started["conversationId"]);
        Assert.Equal("1800", started["expires_in"]);
        Assert.Equal(client.UserId, new JsonWebToken(started["token"]).GetClaim("user").Value);
        var stream = new Uri(started["streamUrl"]!);
        Assert.Equal(("ws", server.Address.Authority), (stream.Scheme, stream.Authority));
        Assert.Equal($"/v3/directline/conversations/{client.Conversation}/stream", stream.AbsolutePath);
    }

    [Fact]
    public async Task Behind_a_proxy_the_stream_URL_names_the_public_host()
    {
        await using var server = await DirectLineServer.StartAsync();
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host, request.PathBase) = ("https", new HostString("bot.example"), "/smardbot");
        var holder = new DirectLineCaller("c0ffee", null, []);
        var answer = await server.Services.GetRequiredService<DirectLineHandshake>().ConversationAsync(request, holder, after: 7);
        Assert.StartsWith("wss://bot.example/smardbot/v3/directline/conversations/c0ffee/stream?watermark=7&t=", answer.StreamUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starting_again_is_200_and_the_bot_greets_once_however_often_and_at_once()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.OfPageAsync(server);
        var statuses = (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.StartAsync()))).Select(reply => reply.Status).ToList();
        statuses.Add((await client.StartAsync()).Status);
        await client.ReconnectAsync("");
        await client.WaitForAsync(1);
        await client.SayAsync("Hi");
        await client.WaitForAsync(3);

        Assert.Single(statuses, HttpStatusCode.Created);
        Assert.Equal(8, statuses.Count(status => status == HttpStatusCode.OK));
        var update = Assert.Single(server.Bot.Seen, activity => activity.Type == ActivityTypes.ConversationUpdate);
        Assert.Equal((client.UserId, "directline", client.Conversation), (update.MembersAdded!.Single().Id, update.ChannelId, update.Conversation!.Id));
        Assert.Equal(["Hello", "Hi", "You said: Hi"], (await client.ReadAsync()).Texts.Select(text => text!.Split("\n\n")[0]));
    }

    [Fact]
    public async Task The_greeting_comes_before_any_message_and_is_no_reply_to_something_that_clients_do_not_see()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var greeting = (await client.ReadAsync()).Activities.Single();

        Assert.Equal("message", greeting["type"]!.ToString());
        Assert.Null(greeting["replyToId"]);
        Assert.Equal("bot", greeting["from"]!["role"]!.ToString());
    }

    [Fact]
    public async Task A_secret_starts_a_new_conversation_each_time_and_reads_any_of_them()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = new DirectLineClient(server, DirectLineServer.Secret);
        var first = (await client.StartAsync(new { user = new { id = "dl_patient" } })).Is(HttpStatusCode.Created);
        var second = (await client.StartAsync(new { user = new { id = "any" } })).Is(HttpStatusCode.Created);

        Assert.NotEqual(first["conversationId"], second["conversationId"]);
        Assert.Equal("dl_patient", new JsonWebToken(first["token"]).GetClaim("user").Value);
        Assert.False(new JsonWebToken(second["token"]).TryGetClaim("user", out _));
        (await client.SayAsync("by the server")).Is(HttpStatusCode.OK);
        var page = await DirectLineClient.StartedAsync(server);
        (await page.With(DirectLineServer.Secret).ReadAsync()).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_reserved_user_is_named_by_a_token_only()
    {
        await using var server = await DirectLineServer.StartAsync();
        var generated = await new DirectLineClient(server, DirectLineServer.Secret).GenerateAsync();
        var client = new DirectLineClient(server, generated["token"]);
        (await client.StartAsync(new { user = new { id = "dl_somebody" } })).Is(HttpStatusCode.Forbidden, "Forbidden");
        (await client.StartAsync(new { user = new { id = "somebody" } })).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Reconnecting_gives_a_token_that_works_and_a_stream()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        server.Clock.Advance(TimeSpan.FromMinutes(29));
        var again = (await client.ReconnectAsync("")).Is(HttpStatusCode.OK);
        server.Clock.Advance(TimeSpan.FromMinutes(5));

        (await client.ReadAsync()).Is(HttpStatusCode.Forbidden, "TokenExpired");
        (await client.With(again["token"]).ReadAsync()).Is(HttpStatusCode.OK);
        Assert.Equal(client.Conversation, again["conversationId"]);
        Assert.StartsWith("ws://", again["streamUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_conversations_id_is_403_and_an_unknown_one_404()
    {
        await using var server = await DirectLineServer.StartAsync();
        var mine = await DirectLineClient.StartedAsync(server);
        var other = await DirectLineClient.StartedAsync(server);
        var intruder = other.With(mine.Token);
        (await intruder.ReadAsync()).Is(HttpStatusCode.Forbidden, "Forbidden");
        (await intruder.ReconnectAsync("")).Is(HttpStatusCode.Forbidden, "Forbidden");
        (await intruder.SayAsync("in your name")).Is(HttpStatusCode.Forbidden, "Forbidden");

        await server.Store.DeleteAsync(mine.Conversation);
        (await mine.ReadAsync()).Is(HttpStatusCode.NotFound, "ConversationNotFound");
        (await mine.SayAsync("anybody there?")).Is(HttpStatusCode.NotFound, "ConversationNotFound");
        (await mine.ReconnectAsync()).Is(HttpStatusCode.NotFound, "ConversationNotFound");
        (await mine.StartAsync()).Is(HttpStatusCode.NotFound, "ConversationNotFound");
    }

    [Fact]
    public async Task A_secret_does_not_open_conversations_of_other_channels()
    {
        await using var server = await DirectLineServer.StartAsync();
        await server.Store.CreateAsync(new("teams-conversation", "msteams", null, server.Clock.GetUtcNow()));
        var reply = await new DirectLineClient(server, DirectLineServer.Secret).SendAsync("GET", "/v3/directline/conversations/teams-conversation/activities");
        reply.Is(HttpStatusCode.NotFound, "ConversationNotFound");
    }
}
