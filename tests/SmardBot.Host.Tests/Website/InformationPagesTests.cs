namespace SmardBot.Host.Tests.Website;

public sealed class InformationPagesTests
{
    [Fact]
    public async Task The_privacy_page_names_what_is_configured_and_not_what_is_usual()
    {
        await using var service = new ServiceFactory(
            ("Privacy:ConversationHours", "48"), ("Privacy:ReviewDays", "31"),
            ("Contact:Name", "The helpline"), ("Contact:Email", "help@example.org"));
        var page = WebsiteFixture.Parse(await service.CreateClient().GetStringAsync("/privacy"));

        var kept = page.QuerySelector(".kept")!.TextContent;
        Assert.Contains("for 2 days after the last message", kept, StringComparison.Ordinal);
        Assert.Contains("31 days", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("90 days", kept, StringComparison.Ordinal);
        Assert.Contains("help@example.org", page.QuerySelector(".contact")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_about_page_says_who_runs_the_service_and_honestly_when_nobody_is_named()
    {
        await using var named = new ServiceFactory(("Contact:Name", "The helpline"), ("Contact:Phone", "0123 456"));
        await using var unnamed = new ServiceFactory();

        Assert.Contains("The helpline", await named.CreateClient().GetStringAsync("/about"), StringComparison.Ordinal);
        Assert.Contains("Nobody has named a person or office", await unnamed.CreateClient().GetStringAsync("/about"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_address_that_is_no_origin_stops_the_service_with_a_line_that_names_it()
    {
        var (code, output) = await RunningService.RunToEndAsync(("Website:PublicUrl", "example.org/faq"));

        Assert.Equal(1, code);
        Assert.Contains("Website:PublicUrl is 'example.org/faq'", output, StringComparison.Ordinal);
    }
}
