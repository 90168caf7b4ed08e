using System.Net;
using SmardBot.Bot;
using SmardBot.Core.Conversations;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;

namespace SmardBot.Host.Tests.Staff;

public sealed class StaffFlowTests(StaffService service) : IClassFixture<StaffService>
{
    [Fact]
    public async Task A_family_asks_and_somebody_takes_it_replies_and_closes_it()
    {
        var (conversation, ticket) = await service.AskAsync("Can she learn to swim?");
        using var ana = await service.SignInAsync("Ana", "staff");
        using var ben = await service.SignInAsync("Ben", "staff");
        Assert.Contains("Can she learn to swim?", (await ana.PageAsync("/staff/inbox")).Body!.TextContent);
        await ben.PageAsync($"/staff/inbox/{ticket}");

        Assert.Equal(HttpStatusCode.SeeOther, (await ana.PostAsync($"/staff/inbox/{ticket}/take")).StatusCode);
        using var second = await ben.PostAsync($"/staff/inbox/{ticket}/take");
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("Ana has it.", (await ben.ReadAsync(second)).QuerySelector("[role=alert]")!.TextContent);

        using var forbidden = await ana.PostAsync($"/staff/inbox/{ticket}/reply", ("text", "Give her 5 ml."), ("reply", "r1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forbidden.StatusCode);
        Assert.Contains("Give her 5 ml.", (await ana.ReadAsync(forbidden)).QuerySelector("textarea[name=text]")!.TextContent);
        foreach (var _ in new[] { "sent", "sent again" })
        {
            await ana.PostAsync($"/staff/inbox/{ticket}/reply", ("text", "Many children **enjoy** water."), ("reply", "r2"));
        }

        var said = await service.Services.GetRequiredService<IConversationStore>().ReadAsync(conversation, 0, 10);
        var reply = Assert.Single(said.Select(stored => ActivityJson.Read(stored.Body)), activity => activity.Text.Contains("enjoy", StringComparison.Ordinal));
        Assert.EndsWith(Disclaimer.Text, reply.Text);
        Assert.Equal("Support team", reply.From!.Name);
        Assert.Contains("enjoy", (await ana.PageAsync($"/staff/inbox/{ticket}")).QuerySelector(".line.person")!.TextContent);
        await ana.PostAsync($"/staff/inbox/{ticket}/close");
        Assert.Contains("Can she learn to swim?", (await ana.PageAsync("/staff/inbox?state=closed")).Body!.TextContent);
    }

    [Fact]
    public async Task An_entry_is_sent_as_a_reply()
    {
        var (conversation, ticket) = await service.AskAsync("Why her?");
        using var ana = await service.SignInAsync("Ana", "staff");
        await ana.PageAsync($"/staff/inbox/{ticket}");

        await ana.PostAsync($"/staff/inbox/{ticket}/entry", ("entry", "causes"), ("reply", "e1"));
        using var hidden = await ana.PostAsync($"/staff/inbox/{ticket}/entry", ("entry", "treatment"), ("reply", "e2"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, hidden.StatusCode);
        var said = await service.Services.GetRequiredService<IConversationStore>().ReadAsync(conversation, 0, 10);
        Assert.Contains(said, stored => ActivityJson.Read(stored.Body).Text.Contains("What about causes?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missed_question_becomes_an_alternate_in_the_curators_own_words()
    {
        var key = await MissAsync("pls tell how did my boy get this");
        using var cora = await service.SignInAsync("Cora", "curator");
        Assert.Contains("pls tell how did my boy get this", (await cora.PageAsync("/staff/review")).Body!.TextContent);

        using var copied = await cora.PostAsync($"/staff/review/{key}/belongs", ("entry", "causes"), ("text", "pls tell how did my boy get this"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, copied.StatusCode);
        await cora.ReadAsync(copied);
        using var belongs = await cora.PostAsync($"/staff/review/{key}/belongs", ("entry", "causes"), ("text", "how does a child come to have this"));
        Assert.Equal(HttpStatusCode.SeeOther, belongs.StatusCode);
        await service.Services.GetRequiredService<KnowledgeBase>().ReloadAsync();

        Assert.Contains("how does a child come to have this", Entry("causes").Questions);
        Assert.DoesNotContain("pls tell how did my boy get this", (await cora.PageAsync("/staff/review")).Body!.TextContent);
        Assert.Equal(HttpStatusCode.Conflict, (await cora.PostAsync($"/staff/review/{key}/leave")).StatusCode);
    }

    [Fact]
    public async Task A_changed_answer_is_seen_checked_accepted_by_a_second_person_and_signed()
    {
        using var cora = await service.SignInAsync("Cora", "curator");
        using var doc = await service.SignInAsync("Doc", "clinician");
        var edit = await cora.PageAsync("/staff/answers/inheritance/edit");
        (string, string)[] form =
        [
            ("of", edit.QuerySelector("input[name=of]")!.GetAttribute("value")!), ("entry", "inheritance"), ("title", "Is it inherited?"),
            ("answer", "It is passed on by both parents. **Nobody** is to blame."), ("professional", ""), ("sources", "S1"),
        ];
        using var checks = await cora.PostAsync("/staff/answers/check", form);
        Assert.Equal(3, (await cora.ReadAsync(checks)).QuerySelectorAll(".preview strong").Count(strong => strong.TextContent == "Nobody"));

        using var proposed = await cora.PostAsync("/staff/answers/inheritance/edit", form);
        var place = proposed.Headers.Location!.ToString();
        await cora.PageAsync(place);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await cora.PostAsync($"{place}/accept")).StatusCode);
        var page = await doc.PageAsync(place);
        Assert.Contains(page.QuerySelectorAll("ins"), added => added.TextContent.Contains("Nobody", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.SeeOther, (await doc.PostAsync($"{place}/accept")).StatusCode);
        await service.Services.GetRequiredService<KnowledgeBase>().ReloadAsync();
        Assert.Equal("Is it inherited?", Entry("inheritance").Title);

        await doc.PageAsync("/staff/answers/inheritance");
        using var signed = await doc.PostAsync("/staff/answers/inheritance/sign", ("of", Entry("inheritance").ContentHash), ("profession", "neurologist"), ("due", "2027-11-01"));
        Assert.Equal(HttpStatusCode.SeeOther, signed.StatusCode);
        await service.Services.GetRequiredService<KnowledgeBase>().ReloadAsync();
        Assert.Equal("Doc, neurologist", Entry("inheritance").Review.By);
        var audit = (await doc.PageAsync("/staff/audit?kind=faq.")).Body!.TextContent;
        Assert.Contains("faq.accepted", audit);
        Assert.Contains("faq.signed", audit);
    }

    [Fact]
    public async Task A_withdrawn_answer_is_off_the_pages()
    {
        using var doc = await service.SignInAsync("Doc", "clinician");
        await doc.PageAsync("/staff/answers/prevalence");

        await doc.PostAsync("/staff/answers/prevalence/withdraw", ("why", "The numbers are old."));
        await service.Services.GetRequiredService<KnowledgeBase>().ReloadAsync();

        Assert.Equal(HttpStatusCode.Gone, (await doc.GetAsync("/faq/prevalence")).StatusCode);
    }

    [Fact]
    public async Task Statistics_stand_as_pictures_and_as_numbers()
    {
        var today = DateOnly.FromDateTime(service.Clock.GetUtcNow().UtcDateTime);
        await service.Services.GetRequiredService<IReviewStore>().AddAsync(new ReviewBatch([], [new AnswerCount(today, "directline", TurnOutcome.Answer, new AnsweredEntry("causes", "h"), 41)], []));
        using var ana = await service.SignInAsync("Ana", "staff");

        var page = await ana.PageAsync("/staff/statistics");
        var csv = await (await ana.GetAsync("/staff/statistics.csv")).Content.ReadAsStringAsync();

        Assert.Contains(page.QuerySelectorAll("svg title"), title => title.TextContent == $"{today:yyyy-MM-dd}: 41 answered");
        Assert.Contains($"\n{today:yyyy-MM-dd},41,", csv);
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("//elsewhere.example")]
    [InlineData("/staff/../faq")]
    [InlineData("/staff\\@elsewhere.example")]
    public async Task Signing_in_leads_to_a_staff_page_and_nowhere_else(string to)
    {
        using var browser = service.Browser();
        await browser.PageAsync("/staff/sign-in");

        using var entered = await browser.PostAsync("/staff/sign-in", ("name", "Ana"), ("role", "staff"), ("to", to));

        Assert.StartsWith("/staff", entered.Headers.Location!.ToString());
        Assert.DoesNotContain("elsewhere", entered.Headers.Location.ToString());
        Assert.DoesNotContain("..", entered.Headers.Location.ToString());
    }

    private FaqEntry Entry(string id) => service.Services.GetRequiredService<KnowledgeBase>().Current!.Catalog.Find(id)!;

    private async Task<string> MissAsync(string text)
    {
        var question = new ReviewQuestion(DateOnly.FromDateTime(service.Clock.GetUtcNow().UtcDateTime), "directline", TurnOutcome.Fallback, text, [], [new("causes", 0.4)]);
        await service.Services.GetRequiredService<IReviewStore>().AddAsync(new ReviewBatch([question], [], []));
        return ReviewGroups.KeyOf(question);
    }
}
