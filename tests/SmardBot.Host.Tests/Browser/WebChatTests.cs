using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SmardBot.Core.Faq;
using static Microsoft.Playwright.Assertions;

namespace SmardBot.Host.Tests.Browser;

/// <summary>The official Web Chat on a site that hosts it itself, against <c>/v3/directline</c>.</summary>
[Collection(nameof(ChromiumFixture))]
public sealed class WebChatTests(ChromiumFixture chromium)
{
    [RequiresToolFact("chromium")]
    public async Task A_question_is_answered_with_its_sources_and_found_again_after_a_reload()
    {
        await using var window = await OpenAsync();
        await AskAsync(window.Page, "what causes SMARD1?");
        var answer = Messages(window.Page).Filter(new() { HasText = "IGHMBP2" }).First;
        await Expect(answer).ToContainTextAsync(Disclaimer.Text);
        await Expect(answer).ToContainTextAsync("What causes SMARD1?");
        Assert.StartsWith("https://", await answer.GetByRole(AriaRole.Link).First.GetAttributeAsync("href"), StringComparison.Ordinal);

        var related = window.Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button).First;
        var question = await related.InnerTextAsync();
        await related.ClickAsync();
        await Expect(Messages(window.Page).Filter(new() { HasText = question }).Filter(new() { HasText = Disclaimer.Text }).Last).ToBeVisibleAsync();
        var said = await Messages(window.Page).AllInnerTextsAsync();

        await window.Page.ReloadAsync();
        await Expect(Messages(window.Page)).ToHaveCountAsync(said.Count);
        Assert.Equal(said, await Messages(window.Page).AllInnerTextsAsync());
        Assert.Empty(window.Complaints);
    }

    [RequiresToolFact("chromium")]
    public async Task An_emergency_never_gets_an_answer_of_the_FAQ()
    {
        await using var window = await OpenAsync();
        await AskAsync(window.Page, "my baby has stopped breathing");
        var reply = Messages(window.Page).Filter(new() { HasText = "emergency" }).Last;

        await Expect(reply).ToContainTextAsync("911");
        await Expect(reply).ToContainTextAsync(Disclaimer.Text);
        await Expect(reply).Not.ToContainTextAsync("Sources");
    }

    [RequiresToolFact("chromium")]
    public async Task Without_sockets_it_polls()
    {
        await using var window = await OpenAsync("?polling=1");
        await AskAsync(window.Page, "what causes SMARD1?");

        await Expect(Messages(window.Page).Filter(new() { HasText = "IGHMBP2" }).First).ToBeVisibleAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task A_thumb_reaches_the_service()
    {
        await using var window = await OpenAsync();
        await AskAsync(window.Page, "what causes SMARD1?");
        var thumb = window.Page.WaitForResponseAsync(response => response.Request.PostData?.Contains("DislikeAction", StringComparison.Ordinal) == true);
        await window.Page.Locator(".webchat__thumb-button").Last.ClickAsync();

        Assert.Equal(200, (await thumb).Status);
    }

    [RequiresToolFact("chromium")]
    public async Task Its_own_message_comes_back_with_the_mark_by_which_it_knows_it()
    {
        await using var window = await OpenAsync("?polling=1");
        var posted = window.Page.WaitForRequestAsync(request => request.Method == "POST" && request.Url.EndsWith("/activities", StringComparison.Ordinal));
        ConcurrentQueue<IResponse> news = new();
        window.Page.Response += (_, response) => news.Enqueue(response);
        await AskAsync(window.Page, "what causes SMARD1?");
        var mark = JsonNode.Parse((await posted).PostData!)!["channelData"]!["clientActivityID"]!.GetValue<string>();
        await Expect(Messages(window.Page).Filter(new() { HasText = "IGHMBP2" }).First).ToBeVisibleAsync();

        var bodies = await Task.WhenAll(news.Where(response => response.Url.Contains("/activities?", StringComparison.Ordinal)).Select(response => response.TextAsync()));
        Assert.Contains(bodies, body => body.Contains(mark, StringComparison.Ordinal));
        await Expect(Messages(window.Page).GetByText("what causes SMARD1?", new() { Exact = true })).ToHaveCountAsync(1);
    }

    private static ILocator Messages(IPage page) => page.Locator(".webchat__bubble__content");

    private static async Task AskAsync(IPage page, string text)
    {
        var box = page.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
        await Messages(page).GetByText(text, new() { Exact = true }).First.WaitForAsync();
    }

    private async Task<BrowserWindow> OpenAsync(string query = "")
    {
        var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(chromium.Site.Origin + "/webchat" + query);
        await Messages(window.Page).Filter(new() { HasText = "SMARD1" }).First.WaitForAsync();
        return window;
    }
}
