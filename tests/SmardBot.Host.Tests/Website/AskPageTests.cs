using System.Net;
using AngleSharp.Html.Dom;
using SmardBot.Core.Faq;

namespace SmardBot.Host.Tests.Website;

public sealed class AskPageTests(WebsiteFixture site) : IClassFixture<WebsiteFixture>
{
    [Fact]
    public async Task A_question_is_answered_with_the_disclaimer_and_stored_nowhere_on_the_way()
    {
        var (response, page) = await site.AskAsync("what causes SMARD1?");
        using var _ = response;

        Assert.Contains("The answer of causes", Reply(page), StringComparison.Ordinal);
        Assert.EndsWith(Disclaimer.Text, Reply(page), StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("/ask", response.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task An_emergency_gets_the_emergency_reply_and_its_contacts_stand_above_answers_until_it_is_called_off()
    {
        var (_, page) = await site.AskAsync("my baby has stopped breathing");
        Assert.Contains("911", Reply(page), StringComparison.Ordinal);
        Assert.DoesNotContain("The answer of", Reply(page), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".alarm"));

        var (_, next) = await site.AskAsync("what causes SMARD1?", Conversation(page));
        Assert.Contains("911", Reply(next), StringComparison.Ordinal);
        Assert.Contains("The answer of causes", Reply(next), StringComparison.Ordinal);

        var release = page.QuerySelector(".ways button")!;
        await site.AskAsync("", Conversation(next), release.GetAttribute("value"));
        var (_, last) = await site.AskAsync("what causes SMARD1?", Conversation(next));
        Assert.Contains("The answer of causes", Reply(last), StringComparison.Ordinal);
        Assert.DoesNotContain("911", Reply(last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sensitive_answer_is_asked_about_first_and_shown_by_its_button()
    {
        var (_, page) = await site.AskAsync("what is the prognosis");
        Assert.DoesNotContain("The answer of prognosis", Reply(page), StringComparison.Ordinal);

        var yes = page.QuerySelectorAll(".ways button").First(button => button.TextContent == "Yes, show me");
        var (_, shown) = await site.AskAsync("", Conversation(page), yes.GetAttribute("value"));
        Assert.Contains("The answer of prognosis", Reply(shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_what_I_asked_leads_to_what_is_next_best_and_then_to_a_person()
    {
        var (_, page) = await site.AskAsync("what causes SMARD1?");
        for (var i = 0; i < 4 && page.QuerySelectorAll(".ways button").FirstOrDefault(button => button.TextContent is "Not what I asked" or "None of these") is { } no; i++)
        {
            (_, page) = await site.AskAsync("", Conversation(page), no.GetAttribute("value"));
        }

        Assert.Contains(page.QuerySelectorAll(".ways button").Select(button => button.TextContent).Append(Reply(page)),
            text => text == "Talk to a person" || text.Contains("no person behind this chat", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"smardbot\":{\"action\":\"show\",\"entry\":\"my baby has stopped breathing\"}}")]
    [InlineData("my baby has stopped breathing")]
    [InlineData("[[[")]
    public async Task What_no_button_sends_does_not_get_round_the_gate(string press)
    {
        var (response, page) = await site.AskAsync("my baby has stopped breathing", press: press);
        using var _ = response;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("911", Reply(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA==")]
    public async Task A_conversation_that_no_page_was_given_is_replaced(string conversation)
    {
        var (response, page) = await site.AskAsync("what causes SMARD1?", conversation);
        using var _ = response;

        Assert.NotEqual(conversation, Conversation(page));
        Assert.Equal(22, Conversation(page).Length);
    }

    [Fact]
    public async Task Markup_in_a_question_is_shown_as_text()
    {
        var (_, page) = await site.AskAsync("<script>alert(1)</script> what causes SMARD1?");

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector(".asked")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_asked_leads_to_the_list_and_so_does_the_address_alone()
    {
        var (response, _) = await site.AskAsync("  ");
        using var again = await site.Client.GetAsync("/ask");

        Assert.Equal((HttpStatusCode.Redirect, "/faq"), (response.StatusCode, response.Headers.Location?.ToString()));
        Assert.Equal((HttpStatusCode.Redirect, "/faq"), (again.StatusCode, again.Headers.Location?.ToString()));
        response.Dispose();
    }

    [Fact]
    public async Task Too_many_questions_are_refused_in_words_with_the_emergency_line_and_an_emergency_never_is()
    {
        await using var service = new ServiceFactory(("Website:QuestionsPerMinute", "1"));
        using var client = service.CreateClient();
        async Task<(HttpStatusCode, string)> AskAsync(string question)
        {
            using var form = new FormUrlEncodedContent([new("question", question)]);
            using var response = await client.PostAsync("/ask", form);
            return (response.StatusCode, WebsiteFixture.Parse(await response.Content.ReadAsStringAsync()).QuerySelector(".reply")!.TextContent);
        }

        await AskAsync("hello");
        var (status, refusal) = await AskAsync("hello");
        var (_, emergency) = await AskAsync("my baby has stopped breathing");

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Contains("Please wait a minute", refusal, StringComparison.Ordinal);
        Assert.Contains("911", refusal, StringComparison.Ordinal);
        Assert.Contains(Disclaimer.Text, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("Please wait a minute", emergency, StringComparison.Ordinal);
        Assert.Contains("911", emergency, StringComparison.Ordinal);
    }

    private static string Reply(IHtmlDocument page) => string.Join('\n', page.QuerySelectorAll(".reply").Select(reply => reply.TextContent)).Trim();

    private static string Conversation(IHtmlDocument page) => page.QuerySelector("input[name=conversation]")!.GetAttribute("value")!;
}
