using System.Net;
using SmardBot.Core.Knowledge;

namespace SmardBot.Host.Tests.Website;

public sealed class ChangedFaqTests
{
    [Fact]
    public async Task A_kept_page_goes_when_its_entry_is_withdrawn_and_while_no_FAQ_is_loaded_the_pages_say_so()
    {
        using var faq = new SmallFaq();
        await using var service = new ServiceFactory(("Faq:Path", faq.FolderPath), ("Faq:CheckSeconds", "3600"))
        {
            Replacing = services => services.AddSingleton<TimeProvider>(new SettableClock()),
        };
        using var client = service.CreateClient();
        var knowledge = service.Services.GetRequiredService<KnowledgeBase>();
        await knowledge.ReloadAsync();
        using var before = await client.GetAsync("/faq/causes");
        var listed = await client.GetStringAsync("/faq");

        faq.Withdraw("causes");
        await knowledge.ReloadAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/faq/causes");
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        using var after = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Contains("/faq/causes", listed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, after.StatusCode);
        Assert.DoesNotContain("/faq/causes", await client.GetStringAsync("/faq"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/faq")]
    [InlineData("/faq/causes")]
    public async Task Without_a_FAQ_the_pages_ask_for_patience_beside_the_emergency_line(string path)
    {
        await using var service = new ServiceFactory();
        using var response = await service.CreateClient().GetAsync(path);
        var page = WebsiteFixture.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("30", response.Headers.RetryAfter?.ToString());
        Assert.Equal("Not for emergencies: call your local emergency number.", page.QuerySelector(".emergency")?.TextContent);
    }

    [Fact]
    public async Task A_person_gets_a_page_where_a_program_gets_an_error_in_JSON()
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient();
        using var forProgram = await client.GetAsync("/nothing");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var forPerson = await client.GetAsync("/nothing");
        using var api = await client.GetAsync("/v3/directline/nothing");

        Assert.Equal("application/json", forProgram.Content.Headers.ContentType?.MediaType);
        Assert.Equal("text/html", forPerson.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, forPerson.StatusCode);
        Assert.Equal("application/json", api.Content.Headers.ContentType?.MediaType);
    }
}
