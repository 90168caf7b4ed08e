using System.Net;
using System.Net.Http.Headers;

namespace SmardBot.Host.Tests.Hosting;

/// <summary>The built program, started as an operator would.</summary>
public sealed class StartupTests
{
    [Theory]
    [InlineData("Proxy:KnownNetworks:0", "abc", "Proxy:KnownNetworks:0 is 'abc'; allowed is an address or a network such as 10.0.0.0/8")]
    [InlineData("Widget:AllowedOrigins:0", "https://a.example/page", "Widget:AllowedOrigins:0 is 'https://a.example/page'; allowed is an origin")]
    [InlineData("Widget:Title", "", "Widget:Title is ''; allowed is a text of 1 to 60 characters")]
    [InlineData("RateLimits:Enabled", "false", "RateLimits:Enabled is 'false'; allowed is true")]
    [InlineData("RateLimits:TokensPerMinute", "0", "RateLimits:TokensPerMinute is '0'; allowed is 1 to 10000")]
    [InlineData("RateLimits:TokensPerMinute", "many", "RateLimits:TokensPerMinute is 'many'; allowed is a whole number")]
    public async Task A_wrong_value_stops_the_service_with_one_line_that_names_it(string key, string value, string expected)
    {
        var (exitCode, output) = await RunningService.RunToEndAsync((key, value));

        Assert.Equal(1, exitCode);
        var line = Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("SmardBot does not start: " + expected, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_runs_from_any_working_directory_and_stops_when_asked_to()
    {
        await using var service = await RunningService.StartAsync(workingDirectory: Path.GetTempPath());
        using var client = new HttpClient { BaseAddress = service.Address };

        Assert.Contains("widget.js", await client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Equal(0, await service.StopAsync());
        Assert.DoesNotContain("Exception", service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_does_not_say_how_large_it_is_is_cut_off_too()
    {
        await using var service = await RunningService.StartAsync();
        using var client = new HttpClient { BaseAddress = service.Address };
        using var content = new StreamContent(new EndlessSpaces(300 * 1024));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/widget/token") { Content = content };
        request.Headers.TransferEncodingChunked = true;
        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.True((await client.GetAsync("/health/live")).IsSuccessStatusCode);
    }

    /// <summary>White space is read on and on by whoever parses JSON.</summary>
    private sealed class EndlessSpaces(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            Position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
