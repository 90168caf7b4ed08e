using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using SmardBot.Core.Faq;
using SmardBot.Host.Website;

namespace SmardBot.Host.Tests.Website;

/// <summary>A hospital's name, logo and colour on pages and chat.</summary>
public sealed partial class InstitutionTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/chat")]
    public async Task Its_name_stands_on_every_page_beside_that_of_the_service(string path)
    {
        await using var service = new ServiceFactory(("Site:Name", "Children's Clinic <North>"));
        var page = WebsiteFixture.Parse(await service.CreateClient().GetStringAsync(path));
        var name = page.QuerySelector(".home span, .bar h1");

        Assert.StartsWith("Children's Clinic <North>", name?.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("Ask about SMARD1", name?.QuerySelector("small")?.TextContent);
    }

    [Fact]
    public async Task Its_logo_is_served_from_here_and_may_be_shown_in_frames_of_other_sites()
    {
        using var folder = new TemporaryFolder();
        var logo = Path.Combine(folder.Path, "clinic.svg");
        await File.WriteAllTextAsync(logo, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        await using var service = new ServiceFactory(("Site:Logo", logo));
        using var client = service.CreateClient();
        foreach (var path in new[] { "/", "/chat" })
        {
            var page = WebsiteFixture.Parse(await client.GetStringAsync(path));
            using var picture = await client.GetAsync(page.QuerySelector("img.logo, img.mark")!.GetAttribute("src"));

            Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
            Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType?.MediaType);
            Assert.Equal("cross-origin", picture.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        }
    }

    [Fact]
    public async Task Its_colour_is_that_of_pages_chat_and_button()
    {
        await using var service = new ServiceFactory(("Site:Accent", "#6a1b6a"));
        using var client = service.CreateClient();
        var start = WebsiteFixture.Parse(await client.GetStringAsync("/"));

        Assert.Contains("--header:#6a1b6a", await client.GetStringAsync(start.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")), StringComparison.Ordinal);
        Assert.Contains("--header:#6a1b6a", await client.GetStringAsync("/chat"), StringComparison.Ordinal);
        Assert.Contains("\"accent\":\"#6a1b6a\"", await client.GetStringAsync("/widget.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_colour_text_in_it_and_on_it_is_readable() =>
        Prop.ForAll(Gen.Choose(0, 0xFFFFFF).ToArbitrary(), colour =>
        {
            var css = new Accent($"#{colour:x6}").Css.Split("@media");
            var (light, dark) = (Values(css[0]), Values(css[1]));
            Assert.All([light, dark], values =>
            {
                Assert.True(Contrast(values["--header"], values["--on-header"]) >= 4.5);
                Assert.True(Contrast(values["--accent"], values["--on-accent"]) >= 4.5);
            });
            Assert.True(Contrast(light["--accent"], "#ffffff") >= 4.5);
            Assert.True(Contrast(light["--accent"], "#eef4f6") >= 4.5);
            Assert.True(Contrast(dark["--accent"], "#222d33") >= 4.5);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Site:Accent", "red")]
    [InlineData("Site:Logo", "/nowhere/logo.svg")]
    [InlineData("Website:PublicUrl", "https://www.example.org/smard1/")]
    [InlineData("Website:PublicUrl", "https://www.example.org/a?b")]
    public async Task What_cannot_be_shown_stops_the_service_with_a_line_that_names_the_key(string key, string value)
    {
        var (exitCode, output) = await RunningService.RunToEndAsync((key, value));

        Assert.Equal(1, exitCode);
        Assert.Contains($"{key} is '{value}'; allowed is", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_page_shows_who_answers_and_that_answers_have_sources_and_reviews_and_nothing_for_developers()
    {
        await using var service = new ServiceFactory(("Site:Name", "Children's Clinic"));
        var page = WebsiteFixture.Parse(await service.CreateClient().GetStringAsync("/"));

        Assert.Contains("a program of Children's Clinic", page.QuerySelector(".lead")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("/chat", page.QuerySelector("a[data-smardbot]")?.GetAttribute("href"));
        Assert.DoesNotContain("<script", page.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(Disclaimer.Text, page.QuerySelector("#disclaimer")?.TextContent);
    }

    private static Dictionary<string, string> Values(string css) =>
        Value().Matches(css).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal);

    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    private static double Luminance(string colour)
    {
        double[] parts = [.. new[] { 1, 3, 5 }.Select(at => Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"(?<name>--[\w-]+):(?<value>#[0-9a-f]{6})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}
