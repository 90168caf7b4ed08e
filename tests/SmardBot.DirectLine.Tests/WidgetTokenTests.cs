using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;

namespace SmardBot.DirectLine.Tests;

public sealed class WidgetTokenTests
{
    private const string Path = "/api/widget/token";

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"conversationId":null,"resume":null}""")]
    public async Task A_page_gets_a_token_for_a_new_conversation_of_a_user_of_its_own(string? body)
    {
        await using var server = await DirectLineServer.StartAsync();
        var reply = (await new DirectLineClient(server).SendAsync("POST", Path, body)).Is(HttpStatusCode.OK);

        Assert.Equal(["conversationId", "expires_in", "resume", "token", "userId"], reply.Body!.AsObject().Select(field => field.Key).Order());
        Assert.Equal("1800", reply["expires_in"]);
        Assert.StartsWith("dl_", reply["userId"], StringComparison.Ordinal);
        var token = new JsonWebToken(reply["token"]);
        Assert.Equal((reply["userId"], reply["conversationId"]), (token.GetClaim("user").Value, token.GetClaim("conv").Value));
        Assert.True(reply.Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_resume_secret_has_128_bits_and_only_its_hash_is_kept()
    {
        await using var server = await DirectLineServer.StartAsync();
        var reply = await new DirectLineClient(server).SendAsync("POST", Path);
        var another = await new DirectLineClient(server).SendAsync("POST", Path);

        Assert.Equal(16, Base64Url.DecodeFromChars(reply["resume"]).Length);
        Assert.NotEqual(reply["resume"], another["resume"]);
        var kept = await server.Store.FindAsync(reply["conversationId"]!);
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(reply["resume"]!)), kept!.ResumeHash);
    }

    [Fact]
    public async Task The_resume_secret_gets_a_token_for_the_same_conversation_long_after_the_first_expired()
    {
        await using var server = await DirectLineServer.StartAsync();
        var anonymous = new DirectLineClient(server);
        var first = await anonymous.SendAsync("POST", Path);
        var client = new DirectLineClient(server, first["token"]);
        await client.StartAsync();
        await client.SayAsync("before the laptop slept");
        server.Clock.Advance(TimeSpan.FromHours(9));

        var again = (await anonymous.SendAsync("POST", Path, new { conversationId = first["conversationId"], resume = first["resume"] })).Is(HttpStatusCode.OK);

        Assert.Equal(
            (first["conversationId"], first["userId"], first["resume"]), (again["conversationId"], again["userId"], again["resume"]));
        client = new DirectLineClient(server, again["token"]);
        (await client.StartAsync()).Is(HttpStatusCode.OK);
        Assert.Contains("before the laptop slept", (await client.ReadAsync()).Texts);
    }

    [Fact]
    public async Task A_wrong_resume_secret_or_a_conversation_that_is_gone_gives_no_token()
    {
        await using var server = await DirectLineServer.StartAsync();
        var anonymous = new DirectLineClient(server);
        var mine = await anonymous.SendAsync("POST", Path);
        var other = await anonymous.SendAsync("POST", Path);
        var generated = await new DirectLineClient(server, DirectLineServer.Secret).GenerateAsync(new { user = new { id = "dl_1" } });

        Assert.Equal(HttpStatusCode.Forbidden, await ResumeAsync(mine["conversationId"], other["resume"]));
        Assert.Equal(HttpStatusCode.Forbidden, await ResumeAsync(generated["conversationId"], mine["resume"]));
        Assert.Equal(HttpStatusCode.NotFound, await ResumeAsync("unknown", mine["resume"]));
        Assert.Equal(HttpStatusCode.BadRequest, await ResumeAsync(mine["conversationId"], null));
        Assert.Equal(HttpStatusCode.BadRequest, await ResumeAsync(null, mine["resume"]));
        await server.Store.DeleteAsync(mine["conversationId"]!);
        Assert.Equal(HttpStatusCode.NotFound, await ResumeAsync(mine["conversationId"], mine["resume"]));

        async Task<HttpStatusCode> ResumeAsync(string? conversationId, string? resume) =>
            (await anonymous.SendAsync("POST", Path, new { conversationId, resume })).Status;
    }

    [Fact]
    public async Task A_page_of_the_service_and_a_program_get_a_token_and_another_site_does_not()
    {
        await using var server = await DirectLineServer.StartAsync();
        var own = server.Address.GetLeftPart(UriPartial.Authority);

        Assert.Equal(HttpStatusCode.OK, await AskFromAsync(null));
        Assert.Equal(HttpStatusCode.OK, await AskFromAsync(own));
        foreach (var other in new[] { "https://evil.example", "null", own.Replace("http:", "https:", StringComparison.Ordinal), own + ".evil.example", "http://127.0.0.1:1", "nonsense" })
        {
            Assert.Equal((other, HttpStatusCode.Forbidden), (other, await AskFromAsync(other)));
        }

        async Task<HttpStatusCode> AskFromAsync(string? origin) => (await new DirectLineClient(server).SendAsync(
            "POST", Path, null, request =>
            {
                if (origin is not null)
                {
                    request.Headers.Add("Origin", origin);
                }
            })).Status;
    }

    [Fact]
    public async Task No_other_site_may_read_the_answer()
    {
        await using var server = await DirectLineServer.StartAsync();
        var reply = await new DirectLineClient(server).SendAsync("POST", Path, null, request => request.Headers.Add("Origin", "https://evil.example"));
        Assert.Equal("Forbidden", reply.ErrorCode);
        Assert.False(reply.Response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_or_too_large_is_refused()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = new DirectLineClient(server);
        (await client.SendAsync("POST", Path, "{\"conversationId\":")).Is(HttpStatusCode.BadRequest, "BadArgument");
        (await client.SendAsync("POST", Path, new { resume = new string('x', 5000) })).Is(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        (await client.SendAsync("POST", Path, new StringContent("resume=x"))).Is(HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType");
    }
}
