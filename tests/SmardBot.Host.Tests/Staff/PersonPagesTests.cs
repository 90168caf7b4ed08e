using System.Net;
using AngleSharp.Html.Dom;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Faq;

namespace SmardBot.Host.Tests.Staff;

/// <summary>A family that asks a person on the pages without scripts.</summary>
public sealed class PersonPagesTests(StaffService service) : IClassFixture<StaffService>
{
    [Fact]
    public async Task An_answer_page_leads_to_a_person_with_its_question()
    {
        using var browser = service.Browser();
        var answer = await AskAsync(browser, "/ask", ("question", "can dogs visit her ward"));
        Assert.Equal("can dogs visit her ward", answer.QuerySelector("form[action='/person/ask'] input[name=question]")!.GetAttribute("value"));

        var consent = await AskAsync(browser, "/person/ask", ("question", "can dogs visit her ward"));

        Assert.Equal("can dogs visit her ward", consent.QuerySelector("textarea[name=question]")!.TextContent);
        Assert.Contains("a person may read this", consent.QuerySelector("form")!.TextContent);
    }

    [Fact]
    public async Task Without_a_yes_nothing_is_kept()
    {
        using var browser = service.Browser();

        var page = await AskAsync(browser, "/person/open", ("question", "nobody may keep this"));

        Assert.Contains("Without your yes", page.QuerySelector("[role=alert]")!.TextContent);
        Assert.DoesNotContain(await service.Services.GetRequiredService<ITicketStore>().ReadAsync(new TicketQuery()), ticket => ticket.Content.Question == "nobody may keep this");
    }

    [Fact]
    public async Task The_answer_of_a_person_is_read_with_the_code_and_the_family_writes_on()
    {
        using var browser = service.Browser();
        var opened = await AskAsync(browser, "/person/open", ("question", "who lends a wheelchair"), ("consent", "yes"));
        var code = opened.QuerySelector("code")!.TextContent;
        using var ana = await service.SignInAsync("Ana", "staff");
        var inbox = await ana.PageAsync("/staff/inbox");
        var ticket = inbox.QuerySelectorAll(".tickets a").Single(link => link.TextContent.Contains("who lends a wheelchair", StringComparison.Ordinal)).GetAttribute("href");
        await ana.PageAsync(ticket!);
        await ana.PostAsync($"{ticket}/reply", ("text", "The helpline lends them."), ("reply", "r1"));

        using var other = service.Browser();
        var chat = await AskAsync(other, "/person/return", ("code", code.ToLowerInvariant()));
        Assert.Contains("The helpline lends them.", chat.Body!.TextContent);
        Assert.Contains(Disclaimer.Text, chat.QuerySelector(".reply .disclaimer")!.TextContent);
        Assert.Null(chat.QuerySelector("code"));

        foreach (var _ in new[] { "sent", "sent again" })
        {
            await AskAsync(other, "/person/return", ("code", code), ("do", "write"), ("once", "1"), ("text", "And in winter?"));
        }

        Assert.Single((await ana.PageAsync(ticket!)).QuerySelectorAll(".line.family"), line => line.TextContent.Contains("And in winter?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_dangerous_is_answered_at_once_and_marked_for_staff()
    {
        using var browser = service.Browser();

        var page = await AskAsync(browser, "/person/open", ("question", "she stopped breathing and is blue"), ("consent", "yes"));

        Assert.Contains("emergency", page.QuerySelector(".alarm")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(await service.Services.GetRequiredService<ITicketStore>().ReadAsync(new TicketQuery()), ticket => ticket is { Alarmed: true, Content.Question: "she stopped breathing and is blue" });
    }

    [Fact]
    public async Task A_wrong_code_opens_nothing_and_a_deleted_chat_is_gone()
    {
        using var browser = service.Browser();
        using var wrong = await browser.PostAsync("/person/return", ("code", ReturnCode.New()));
        Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        var code = (await AskAsync(browser, "/person/open", ("question", "to be deleted"), ("consent", "yes"))).QuerySelector("code")!.TextContent;

        await AskAsync(browser, "/person/return", ("code", code), ("do", "forget"));

        using var gone = await browser.PostAsync("/person/return", ("code", code));
        Assert.Equal(HttpStatusCode.Forbidden, gone.StatusCode);
        Assert.DoesNotContain(await service.Services.GetRequiredService<ITicketStore>().ReadAsync(new TicketQuery()), ticket => ticket.Content.Question == "to be deleted");
    }

    private static async Task<IHtmlDocument> AskAsync(StaffBrowser browser, string path, params (string Name, string Value)[] fields)
    {
        using var response = await browser.PostAsync(path, fields);
        return await browser.ReadAsync(response);
    }
}
