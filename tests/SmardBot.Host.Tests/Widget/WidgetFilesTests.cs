using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Parser;
using SmardBot.Core.Faq;

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

        Assert.Equal("tel:911", page.QuerySelector(".strip a")?.GetAttribute("href"));
        Assert.Equal("Not for emergencies.", page.QuerySelector("#emergency")?.TextContent);
    }

    [Fact]
    public async Task A_title_with_markup_in_it_is_shown_as_text()
    {
        await using var service = new ServiceFactory(("Widget:Title", "A & B's \"<b>chat</b>\""));
        using var client = service.CreateClient();
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/chat"));

        Assert.Equal("A & B's \"<b>chat</b>\"", page.QuerySelector("h1")?.TextContent);
        Assert.Contains(@"A \u0026 B\u0027s \u0022\u003Cb\u003Echat\u003C/b\u003E\u0022", await client.GetStringAsync("/widget.js"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Files_are_sent_compressed_and_not_again_when_they_have_not_changed(string encoding)
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        using var first = await client.GetAsync("/assets/older/site.css");
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.GetAsync("/assets/older/site.css");

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
}
