using System.Net;
using Microsoft.IdentityModel.JsonWebTokens;

namespace SmardBot.DirectLine.Tests;

public sealed class TokenTests
{
    [Fact]
    public async Task A_secret_gets_a_token_for_a_new_conversation_and_the_bot_hears_nothing_of_it()
    {
        await using var server = await DirectLineServer.StartAsync();
        var reply = (await new DirectLineClient(server, DirectLineServer.Secret).GenerateAsync(new { user = new { id = "dl_1", name = "N" }, eTag = "x" })).Is(HttpStatusCode.OK);

        Assert.Equal("1800", reply["expires_in"]);
        Assert.Null(reply["streamUrl"]);
        var token = new JsonWebToken(reply["token"]);
        Assert.Equal("dl_1", token.GetClaim("user").Value);
        Assert.Equal(reply["conversationId"], token.GetClaim("conv").Value);
        Assert.Equal("HS256", token.Alg);
        Assert.Equal(server.Clock.GetUtcNow().UtcDateTime.AddMinutes(30), token.ValidTo);
        Assert.Empty(server.Bot.Seen);
    }

    [Theory]
    [InlineData(DirectLineServer.Secret)]
    [InlineData(DirectLineServer.OtherSecret)]
    public async Task Each_of_two_secrets_is_valid_so_that_one_can_be_replaced(string secret)
    {
        await using var server = await DirectLineServer.StartAsync();
        (await new DirectLineClient(server, secret).GenerateAsync()).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_a_secret_or_with_a_wrong_one_nothing_is_generated()
    {
        await using var server = await DirectLineServer.StartAsync();
        (await new DirectLineClient(server).GenerateAsync()).Is(HttpStatusCode.Unauthorized, "Unauthorized");
        (await new DirectLineClient(server, DirectLineServer.Secret + "x").GenerateAsync()).Is(HttpStatusCode.Forbidden, "Forbidden");
        (await (await DirectLineClient.OfPageAsync(server)).GenerateAsync()).Is(HttpStatusCode.Forbidden, "Forbidden");
    }

    [Theory]
    [InlineData("Basic abc")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("nonsense")]
    public async Task A_header_that_is_no_bearer_token_is_401(string header)
    {
        await using var server = await DirectLineServer.StartAsync();
        var reply = await new DirectLineClient(server).SendAsync(
            "POST", "/v3/directline/conversations", null, request => request.Headers.TryAddWithoutValidation("Authorization", header));
        Assert.Equal("Bearer", reply.Is(HttpStatusCode.Unauthorized, "Unauthorized").Response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_token_that_was_changed_or_signed_elsewhere_is_refused()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var parts = client.Token.Split('.');
        var unsigned = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0." + parts[1] + ".";
        var otherSignature = parts[0] + "." + parts[1] + "." + new string('A', parts[2].Length);
        foreach (var forged in new[] { unsigned, otherSignature, "a.b.c", "not-a-token", new string('x', 5000) })
        {
            (await client.With(forged).ReadAsync()).Is(HttpStatusCode.Forbidden, "Forbidden");
        }
    }

    [Fact]
    public async Task A_ticket_of_a_stream_is_no_token()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        var ticket = new Uri((await client.ReconnectAsync(""))["streamUrl"]!).Query.Split("&t=")[1];
        (await client.With(ticket).ReadAsync()).Is(HttpStatusCode.Forbidden, "Forbidden");
    }

    [Theory]
    [InlineData("""{"user":{"id":"me"}}""")]
    [InlineData("""{"trustedOrigins":["not an origin"]}""")]
    [InlineData("""{"trustedOrigins":[null]}""")]
    [InlineData("""{"user":"dl_1"}""")]
    public async Task A_token_is_not_generated_for_what_it_cannot_hold(string body)
    {
        await using var server = await DirectLineServer.StartAsync();
        (await new DirectLineClient(server, DirectLineServer.Secret).GenerateAsync(body)).Is(HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task A_token_is_refreshed_for_the_same_conversation_and_user_as_often_as_wanted()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        for (var quarter = 0; quarter < 10; quarter++)
        {
            server.Clock.Advance(TimeSpan.FromMinutes(15));
            var fresh = (await client.RefreshAsync()).Is(HttpStatusCode.OK);
            Assert.Equal(client.Conversation, fresh["conversationId"]);
            Assert.Equal("1800", fresh["expires_in"]);
            Assert.Equal(client.UserId, new JsonWebToken(fresh["token"]).GetClaim("user").Value);
            client = client.With(fresh["token"]);
        }

        (await client.ReadAsync()).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_expired_token_is_403_TokenExpired_everywhere_and_not_refreshed()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        server.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        (await client.ReadAsync()).Is(HttpStatusCode.OK);
        server.Clock.Advance(TimeSpan.FromSeconds(1));

        foreach (var reply in new[] { await client.RefreshAsync(), await client.ReadAsync(), await client.StartAsync(), await client.ReconnectAsync(), await client.SayAsync("hello") })
        {
            reply.Is(HttpStatusCode.Forbidden, "TokenExpired");
        }
    }

    [Fact]
    public async Task A_secret_is_not_refreshed_and_neither_is_the_token_of_a_deleted_conversation()
    {
        await using var server = await DirectLineServer.StartAsync();
        (await new DirectLineClient(server, DirectLineServer.Secret).RefreshAsync()).Is(HttpStatusCode.Forbidden, "Forbidden");

        var client = await DirectLineClient.StartedAsync(server);
        await server.Store.DeleteAsync(client.Conversation);
        (await client.RefreshAsync()).Is(HttpStatusCode.NotFound, "ConversationNotFound");
    }

    [Fact]
    public async Task A_token_with_trusted_origins_serves_pages_of_those_and_servers_but_no_other_page()
    {
        await using var server = await DirectLineServer.StartAsync();
        var generated = await new DirectLineClient(server, DirectLineServer.Secret).GenerateAsync(
            new { user = new { id = "dl_1" }, trustedOrigins = new[] { "https://Clinic.example:443/", "http://localhost:8080" } });
        var client = new DirectLineClient(server, generated["token"]);
        await client.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await ReadFromAsync(null));
        Assert.Equal(HttpStatusCode.OK, await ReadFromAsync("https://clinic.example"));
        Assert.Equal(HttpStatusCode.OK, await ReadFromAsync("http://localhost:8080"));
        Assert.Equal(HttpStatusCode.Forbidden, await ReadFromAsync("https://clinic.example.evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await ReadFromAsync("http://clinic.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await ReadFromAsync("null"));

        // Still there after a refresh and on the socket.
        client = client.With((await client.RefreshAsync())["token"]);
        Assert.Equal(HttpStatusCode.Forbidden, await ReadFromAsync("https://evil.example"));
        var refused = await Assert.ThrowsAsync<HttpRequestException>(
            async () => await StreamClient.ConnectAsync((await client.ReconnectAsync(""))["streamUrl"]!, "https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var allowed = await StreamClient.ConnectAsync((await client.ReconnectAsync(""))["streamUrl"]!, "https://clinic.example");

        async Task<HttpStatusCode> ReadFromAsync(string? origin) => (await client.SendAsync(
            "GET", $"/v3/directline/conversations/{client.Conversation}/activities", null,
            request =>
            {
                if (origin is not null)
                {
                    request.Headers.Add("Origin", origin);
                }
            })).Status;
    }
}
