using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Host.Http;

namespace SmardBot.Host.Tests.Http;

public sealed class RequestErrorTests
{
    [Theory]
    [InlineData("GET", "/nothing-is-here", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/widget.js", HttpStatusCode.MethodNotAllowed)]
    public async Task A_wrong_request_gets_an_error_in_JSON(string method, string path, HttpStatusCode expected)
    {
        await using var service = new ServiceFactory();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await service.CreateClient().SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        await AssertIsErrorAsync(response);
    }

    [Theory]
    [InlineData("/api/widget/token", "{\"conversationId\":")]
    [InlineData("/api/widget/token", "[1, 2")]
    [InlineData("/api/widget/token", "not json at all")]
    public async Task Malformed_JSON_gets_a_clear_error_and_the_service_lives_on(string path, string json)
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient();
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(path, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var text = await AssertIsErrorAsync(response);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.True((await client.GetAsync("/health/live")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_refused_and_the_service_lives_on()
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient();
        using var body = new ByteArrayContent(new byte[10 * 1024 * 1024]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await client.PostAsync("/v3/directline/conversations", body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await AssertIsErrorAsync(response, "MessageSizeTooBig");
        Assert.True((await client.GetAsync("/health/live")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Something_that_breaks_shows_the_client_no_more_than_that_it_broke()
    {
        var (status, body) = await RunAsync(_ => throw new InvalidOperationException("secret detail"));

        Assert.Equal(StatusCodes.Status500InternalServerError, status);
        Assert.Contains("\"ServiceError\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_the_server_refuses_keeps_the_status_of_its_refusal()
    {
        var (status, body) = await RunAsync(_ => throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge));

        Assert.Equal(StatusCodes.Status413PayloadTooLarge, status);
        Assert.Contains("\"MessageSizeTooBig\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_that_an_endpoint_words_itself_is_left_as_it_is()
    {
        var (status, body) = await RunAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync("{\"error\":{\"code\":\"TokenExpired\"}}");
        });

        Assert.Equal((StatusCodes.Status403Forbidden, "{\"error\":{\"code\":\"TokenExpired\"}}"), (status, body));
    }

    private static async Task<(int Status, string Body)> RunAsync(RequestDelegate endpoint)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        await new RequestErrors(endpoint, NullLogger<RequestErrors>.Instance).InvokeAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }

    private static async Task<string> AssertIsErrorAsync(HttpResponseMessage response, string? code = null)
    {
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var text = await response.Content.ReadAsStringAsync();
        var error = JsonDocument.Parse(text).RootElement.GetProperty("error");
        Assert.NotEqual("", error.GetProperty("message").GetString());
        Assert.Equal(code ?? error.GetProperty("code").GetString(), error.GetProperty("code").GetString());
        return text;
    }
}
