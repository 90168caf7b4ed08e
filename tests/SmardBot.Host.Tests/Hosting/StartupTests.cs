using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

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
    [InlineData("RateLimits:TokensPerMinute", "many", "RateLimits:TokensPerMinute is 'many'; allowed is a whole number, 1 to 10000")]
    [InlineData("Turns:MaxMessageLength", "5", "Turns:MaxMessageLength is '5'; allowed is 100 to ")]
    [InlineData("Faq:ServeDrafts", "maybe", "Faq:ServeDrafts is 'maybe'; allowed is true or false")]
    [InlineData("Website:PublicUrl", "www.example.org", "Website:PublicUrl is 'www.example.org'; allowed is ")]
    [InlineData("Faq:Path", "/no/such/faq", "Faq:Path is '/no/such/faq', where there is no folder; allowed is the folder of an FAQ")]
    [InlineData("Storage:ConnectionString", "Data Source=/proc/smardbot/smardbot.db", "The folder of the SQLite file /proc/smardbot/smardbot.db cannot be made")]
    [InlineData("Storage:ConnectionString", "Data Source=/proc/smardbot.db", "The SQLite file /proc/smardbot.db cannot be opened; let the service's user read and write it and its folder, or name another file in Storage:ConnectionString")]
    [InlineData("Logging:LogLevel:Default", "Loud", "Logging:LogLevel:Default is 'Loud'; allowed is one of Trace, Debug")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector", "OTEL_EXPORTER_OTLP_ENDPOINT is 'collector'; allowed is a full address")]
    [InlineData("ASPNETCORE_URLS", "localhost:3978", "urls is 'localhost:3978' (ASPNETCORE_URLS in the environment); allowed is an address such as http://localhost:3978")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:port", "urls is 'http://127.0.0.1:port' (ASPNETCORE_URLS in the environment); allowed is an address")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:70000", "urls is 'http://127.0.0.1:70000'")]
    [InlineData("ASPNETCORE_URLS", "http://localhost:3978/bot", "urls is 'http://localhost:3978/bot'")]
    [InlineData("Kestrel:Endpoints:Public:Url", "0.0.0.0:80", "Kestrel:Endpoints:Public:Url is '0.0.0.0:80'; allowed is an address")]
    [InlineData("ASPNETCORE_URLS", "http://203.0.113.77:4000", "urls is 'http://203.0.113.77:4000': this machine does not have the address 203.0.113.77; choose one that it has")]
    public async Task A_wrong_value_stops_the_service_with_one_line_that_names_it(string key, string value, string expected)
    {
        var (exitCode, output) = await RunningService.RunToEndAsync((key, value));

        Assert.Equal(1, exitCode);
        var line = Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("SmardBot does not start: " + expected, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_wrong_values_are_a_line_each()
    {
        var (_, output) = await RunningService.RunToEndAsync(("Safety:Region", "xx"), ("DirectLine:MaxSockets", "0"), ("Widget:Title", ""), ("Faq:CheckSeconds", "often"));

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("SmardBot does not start: ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}")]
    [InlineData("http://localhost:{0}")]
    [InlineData("http://*:{0}")]
    public async Task A_port_in_use_is_a_line(string address)
    {
        using var taken = new TcpListener(IPAddress.Any, 0);
        taken.Start();
        var urls = string.Format(CultureInfo.InvariantCulture, address, ((IPEndPoint)taken.LocalEndpoint).Port);
        var (exitCode, output) = await RunningService.RunToEndAsync(("ASPNETCORE_URLS", urls));

        Assert.Equal(1, exitCode);
        var line = Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith($"SmardBot does not start: urls is '{urls}': port ", line, StringComparison.Ordinal);
        Assert.Contains(" is in use by another program; end that one, or choose another port", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no database at all, but long enough to be read as one", "is damaged or not a database; restore a backup")]
    [InlineData(null, "cannot be opened; let the service's user read and write it")]
    public async Task A_database_that_cannot_be_used_is_a_line_with_path_and_cure(string? content, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "smardbot.db");
        if (content is null)
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            await File.WriteAllTextAsync(path, string.Concat(Enumerable.Repeat(content, 50)));
        }

        var (exitCode, output) = await RunningService.RunToEndAsync(("Storage:ConnectionString", $"Data Source={path}"));

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"SmardBot does not start: The SQLite file {path} {expected}", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_nothing_reads_is_named_with_the_one_that_was_meant_and_the_service_starts()
    {
        await using var service = await RunningService.StartAsync(null, ("Safty:Region", "us"), ("Storage:Conection", "x"), ("Privacy_ReviewDays", "9"), ("MicrosoftAppID", "a"), ("SSH:Agent", "1"));

        Assert.Contains("Safty:Region is not read; Safety:Region was probably meant", service.Output, StringComparison.Ordinal);
        Assert.Contains("Storage:Conection is not read; Storage has the keys Provider, ConnectionString", service.Output, StringComparison.Ordinal);
        Assert.Contains("Privacy_ReviewDays is not read; Privacy:ReviewDays (Privacy__ReviewDays in the environment) was probably meant", service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MicrosoftAppID is", service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SSH:", service.Output, StringComparison.Ordinal);
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
