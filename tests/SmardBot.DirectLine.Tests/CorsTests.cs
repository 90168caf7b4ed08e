using System.Net;
using SmardBot.Testing;

namespace SmardBot.DirectLine.Tests;

public sealed class CorsTests
{
    [Theory]
    [InlineData("POST", "/v3/directline/conversations")]
    [InlineData("POST", "/v3/directline/tokens/generate")]
    [InlineData("POST", "/v3/directline/tokens/refresh")]
    [InlineData("GET", "/v3/directline/conversations/c")]
    [InlineData("GET", "/v3/directline/conversations/c/activities?watermark=7")]
    [InlineData("POST", "/v3/directline/conversations/c/activities")]
    [InlineData("POST", "/v3/directline/conversations/c/upload?userId=u")]
    public async Task A_page_of_any_site_may_ask_and_its_browser_remembers_so(string method, string path)
    {
        await using var server = await DirectLineServer.StartAsync();
        var reply = await new DirectLineClient(server).SendAsync("OPTIONS", path, null, request =>
        {
            request.Headers.Add("Origin", "https://clinic.example");
            request.Headers.Add("Access-Control-Request-Method", method);
            request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");
        });

        Assert.Equal(HttpStatusCode.NoContent, reply.Status);
        Assert.Equal("*", Header(reply, "Access-Control-Allow-Origin"));
        Assert.Equal(method, Header(reply, "Access-Control-Allow-Methods"));
        Assert.Equal("authorization,content-type,x-ms-bot-agent,x-requested-with", Header(reply, "Access-Control-Allow-Headers"));
        Assert.Equal("7200", Header(reply, "Access-Control-Max-Age"));
        Assert.Null(Header(reply, "Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task A_page_may_read_answers_and_refusals()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        foreach (var caller in new[] { client, client.With("wrong"), client.With(null) })
        {
            var reply = await caller.SendAsync(
                "GET", $"/v3/directline/conversations/{client.Conversation}/activities", null, request => request.Headers.Add("Origin", "https://clinic.example"));
            Assert.Equal("*", Header(reply, "Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task The_session_is_404_in_a_way_that_a_request_with_credentials_may_read()
    {
        await using var server = await DirectLineServer.StartAsync();
        var reply = await new DirectLineClient(server).SendAsync(
            "GET", "/v3/directline/session/getsessionid", null, request => request.Headers.Add("Origin", "https://clinic.example"));
        reply.Is(HttpStatusCode.NotFound, "NotFound");
        Assert.Equal("https://clinic.example", Header(reply, "Access-Control-Allow-Origin"));
        Assert.Equal("true", Header(reply, "Access-Control-Allow-Credentials"));
        Assert.False(reply.Response.Headers.Contains("Set-Cookie"));
    }

    private static string? Header(Reply reply, string name) =>
        reply.Response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}
