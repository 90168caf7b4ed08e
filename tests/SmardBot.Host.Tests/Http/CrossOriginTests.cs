using System.Net;

namespace SmardBot.Host.Tests.Http;

public sealed class CrossOriginTests
{
    private const string OtherSite = "https://www.example.org";

    [Fact]
    public async Task A_site_may_ask_before_it_calls_Direct_Line_and_remember_the_answer()
    {
        await using var service = new ServiceFactory();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations/x/activities?watermark=7")
        {
            Headers =
            {
                { "Origin", OtherSite },
                { "Access-Control-Request-Method", "GET" },
                { "Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with" },
            },
        };
        using var response = await service.CreateClient().SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.True(response.Headers.Contains("Access-Control-Max-Age"));
    }

    [Fact]
    public async Task Another_site_can_read_why_its_request_was_refused()
    {
        await using var service = new ServiceFactory();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations")
        {
            Headers = { { "Origin", OtherSite } },
            Content = new ByteArrayContent(new byte[300 * 1024]),
        };
        using var response = await service.CreateClient().SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData(OtherSite, HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task Chat_tokens_are_for_the_services_own_page(string? origin, HttpStatusCode expected)
    {
        await using var service = new ServiceFactory();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/widget/token");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await service.CreateClient().SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Any_site_may_load_the_button()
    {
        await using var service = new ServiceFactory();
        using var response = await service.CreateClient().GetAsync("/widget.js");

        Assert.Equal(["cross-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
    }
}
