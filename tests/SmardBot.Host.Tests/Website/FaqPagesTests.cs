using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using SmardBot.Core.Faq;

namespace SmardBot.Host.Tests.Website;

public sealed class FaqPagesTests(WebsiteFixture site) : IClassFixture<WebsiteFixture>
{
    [Fact]
    public async Task The_list_shows_every_entry_that_may_be_shown_by_theme()
    {
        var page = await site.PageAsync("/faq");
        var theme = Assert.Single(page.QuerySelectorAll("section"));

        Assert.Equal("Genes and family", theme.QuerySelector("h2")?.TextContent);
        Assert.Equal(
            ["/faq/causes", "/faq/inheritance", "/faq/prevalence", "/faq/prognosis"],
            theme.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("may be hard to read", Assert.Single(theme.QuerySelectorAll(".mark")).TextContent);
    }

    [Fact]
    public async Task An_entry_stands_with_answer_professional_section_sources_review_related_questions_and_disclaimer()
    {
        var page = await site.PageAsync("/faq/causes");

        Assert.Equal("What about causes?", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("with weight & <b>markup</b>.", page.QuerySelector(".answer")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("#S1", page.QuerySelector("details.professional a")?.GetAttribute("href"));
        Assert.Contains("A <title>", page.QuerySelector("#S1")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dr. A. Reader, neurologist on 2026-11-01", page.QuerySelector(".review")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/faq/inheritance"], page.QuerySelectorAll("section .questions a").Select(link => link.GetAttribute("href")));
        Assert.Equal(Disclaimer.Text, page.QuerySelector("article .disclaimer")?.TextContent);
        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json'])"));
    }

    [Fact]
    public async Task A_signed_entry_tells_search_engines_what_it_says_with_the_disclaimer()
    {
        var page = await site.PageAsync("/faq/causes");
        var question = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

        Assert.Equal("FAQPage", question.GetProperty("@type").GetString());
        var answer = question.GetProperty("mainEntity")[0].GetProperty("acceptedAnswer").GetProperty("text").GetString();
        Assert.Contains("The answer of causes", answer, StringComparison.Ordinal);
        Assert.EndsWith($"<p>{Disclaimer.Text}</p>", answer, StringComparison.Ordinal);
        Assert.Equal("https://smard1.example.org/faq/causes", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal("What about causes?", Meta(page, "og:title"));
        Assert.EndsWith(Disclaimer.Text, Meta(page, "og:description"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("meta[name=robots]"));
    }

    [Theory]
    [InlineData("inheritance")]
    [InlineData("prognosis")]
    public async Task A_draft_and_a_sensitive_entry_stay_out_of_search_engines_but_carry_the_disclaimer(string id)
    {
        using var response = await site.Client.GetAsync($"/faq/{id}");
        var page = WebsiteFixture.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal(["noindex"], response.Headers.GetValues("X-Robots-Tag"));
        Assert.Null(page.QuerySelector("script"));
        Assert.EndsWith(Disclaimer.Text, Meta(page, "og:description"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sensitive_answer_is_opened_on_request_and_stands_in_no_preview()
    {
        var page = await site.PageAsync("/faq/prognosis");

        Assert.NotNull(page.QuerySelector("details.sensitive:not([open]) .answer"));
        Assert.DoesNotContain("The answer of prognosis", page.Head!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_entry_is_gone_and_not_a_word_of_it_is_shown()
    {
        using var response = await site.Client.GetAsync("/faq/treatment");
        var page = WebsiteFixture.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.DoesNotContain("treatment", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Disclaimer.Text, page.QuerySelector("footer")?.TextContent);
    }

    [Theory]
    [InlineData("/faq/what-causes-smard1", "/faq/causes")]
    [InlineData("/faq/how-is-it-inherited", "/faq/inheritance")]
    public async Task An_address_that_is_not_there_suggests_what_may_have_been_meant(string path, string expected)
    {
        using var response = await site.Client.GetAsync(path);
        var page = WebsiteFixture.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(expected, page.QuerySelector(".questions a")?.GetAttribute("href"));
        Assert.DoesNotContain(page.QuerySelectorAll(".questions a"), link => link.GetAttribute("href") is "/faq/prognosis" or "/faq/treatment");
    }

    [Fact]
    public async Task The_sitemap_holds_the_pages_and_what_is_signed_but_neither_drafts_nor_sensitive_entries()
    {
        var sitemap = await site.Client.GetStringAsync("/sitemap.xml");

        foreach (var path in new[] { "/", "/faq", "/about", "/privacy", "/faq/causes", "/faq/prevalence" })
        {
            Assert.Contains($"<loc>https://smard1.example.org{path}</loc>", sitemap, StringComparison.Ordinal);
        }

        foreach (var id in new[] { "inheritance", "prognosis", "treatment" })
        {
            Assert.DoesNotContain(id, sitemap, StringComparison.Ordinal);
        }

        Assert.Contains("Sitemap: https://smard1.example.org/sitemap.xml", await site.Client.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/faq")]
    [InlineData("/faq/causes")]
    [InlineData("/about")]
    [InlineData("/privacy")]
    public async Task A_page_is_checked_each_time_and_not_sent_again(string path)
    {
        using var first = await site.Client.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Client.SendAsync(request);

        Assert.Equal("public, no-cache", first.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    private static string? Meta(IDocument page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
}
