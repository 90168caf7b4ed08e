using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Core.Faq;
using SmardBot.Host.Widget;

namespace SmardBot.Host.Tests.Widget;

public sealed class WidgetFilesTests
{
    [Fact]
    public async Task The_button_costs_a_site_less_than_six_kilobytes()
    {
        await using var service = new ServiceFactory();
        var script = await service.CreateClient().GetByteArrayAsync("/widget.js");
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(script);
        }

        Assert.InRange(packed.Length, 500, 6 * 1024);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    public async Task A_page_says_without_any_script_that_it_is_not_for_emergencies_and_no_advice(string path)
    {
        await using var service = new ServiceFactory();
        var page = new HtmlParser().ParseDocument(await service.CreateClient().GetStringAsync(path));

        Assert.Equal("Not for emergencies: call your local emergency number.", page.QuerySelector("#emergency, .emergency")?.TextContent);
        Assert.Equal(Disclaimer.Text, (page.QuerySelector("#disclaimer") ?? page.QuerySelector("footer"))?.TextContent);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEqual("", page.Title);
        Assert.DoesNotContain(page.QuerySelectorAll("script, link:not([rel=canonical]), img, iframe"), element =>
            (element.GetAttribute("src") ?? element.GetAttribute("href") ?? "").Contains("//", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_region_is_known_the_pages_name_its_number()
    {
        await using var service = new ServiceFactory(("Safety:Region", "us"));
        var page = new HtmlParser().ParseDocument(await service.CreateClient().GetStringAsync("/chat"));

        Assert.Contains("911", page.QuerySelector("#emergency")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_with_markup_in_it_is_shown_as_text()
    {
        await using var service = new ServiceFactory(("Widget:Title", "A & B's \"<b>chat</b>\""));
        using var client = service.CreateClient();
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/chat"));

        Assert.Equal("A & B's \"<b>chat</b>\"", page.QuerySelector("h1")?.TextContent);
        Assert.Contains(@"'A \u0026 B\u0027s \u0022\u003Cb\u003Echat\u003C/b\u003E\u0022'", await client.GetStringAsync("/widget.js"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Files_are_sent_compressed_and_not_again_when_they_have_not_changed(string encoding)
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        using var first = await client.GetAsync("/assets/older/chat.js");
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.GetAsync("/assets/older/chat.js");

        Assert.Equal([encoding], first.Content.Headers.ContentEncoding);
        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Every_file_that_a_page_or_script_names_is_there()
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient();
        foreach (var path in new[] { "/", "/chat" })
        {
            var page = new HtmlParser().ParseDocument(await client.GetStringAsync(path));
            foreach (var element in page.QuerySelectorAll("script[src], link[href]"))
            {
                if (element.GetAttribute("rel") == "canonical")
                {
                    continue;
                }

                using var file = await client.GetAsync(element.GetAttribute("src") ?? element.GetAttribute("href"));
                Assert.Equal(HttpStatusCode.OK, file.StatusCode);
                if (file.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/assets/", StringComparison.Ordinal))
                {
                    Assert.Equal("public, max-age=31536000, immutable", file.Headers.CacheControl?.ToString());
                }
            }
        }
    }

    [Fact]
    public async Task Web_Chat_is_served_from_here_compressed_and_kept_for_good_with_its_licence()
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient();
        var address = await WebChatAddressAsync(client);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br");
        using var script = await client.GetAsync(address);
        using var licence = await client.GetAsync("/vendor/webchat.LICENSE.txt");

        Assert.Equal("/vendor/webchat-4.18.1.js", address);
        Assert.Equal(["br"], script.Content.Headers.ContentEncoding);
        Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", script.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.InRange(script.Content.Headers.ContentLength ?? 0, 100_000, 800_000);
        Assert.Equal(HttpStatusCode.OK, licence.StatusCode);
    }

    [Fact]
    public async Task A_service_that_was_built_without_Web_Chat_still_serves_the_page()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), "no-such-folder");
        await using var service = new ServiceFactory
        {
            Replacing = services => services.AddSingleton(new WebChatBundle(NullLogger<WebChatBundle>.Instance, nowhere)),
        };
        using var client = service.CreateClient();

        Assert.Equal("", await WebChatAddressAsync(client));
        using var script = await client.GetAsync("/vendor/webchat-4.18.1.js");
        Assert.Equal(HttpStatusCode.NotFound, script.StatusCode);
    }

    private static async Task<string?> WebChatAddressAsync(HttpClient client) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync("/chat")).Body?.GetAttribute("data-webchat");
}
