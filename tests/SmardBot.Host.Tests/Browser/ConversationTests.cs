using Microsoft.Playwright;
using SmardBot.Core.Faq;
using static Microsoft.Playwright.Assertions;

namespace SmardBot.Host.Tests.Browser;

/// <summary>The path that everything hangs on: a browser, the chat, and the service as it is built.</summary>
[Collection(nameof(ChromiumFixture))]
public sealed class ConversationTests(ChromiumFixture chromium)
{
    private const string NoSockets = "{ const Native = WebSocket; window.WebSocket = class extends Native { constructor() { super('ws://127.0.0.1:59999/'); } }; }";

    [RequiresToolFact("chromium")]
    public async Task A_question_is_answered_with_its_sources_and_found_again_after_a_reload()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        var answer = await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await Expect(answer.GetByRole(AriaRole.Heading)).ToHaveTextAsync("What causes SMARD1?");
        await Expect(answer.Locator(".note")).ToHaveTextAsync(Disclaimer.Text);
        await answer.Locator("summary").ClickAsync();
        Assert.StartsWith("https://", await answer.GetByRole(AriaRole.Link).First.GetAttributeAsync("href"), StringComparison.Ordinal);

        var question = await window.Suggestions.First.InnerTextAsync();
        await window.Suggestions.First.ClickAsync();
        await Expect(window.Chat.Locator(".bot").Filter(new() { HasText = question }).Last).ToBeVisibleAsync();
        await Expect(window.Chat.Locator(".dots")).ToHaveCountAsync(0);
        var said = await window.Messages.AllTextContentsAsync();

        await window.Page.ReloadAsync();
        await window.OpenPanelAsync();
        await Expect(window.Messages).ToHaveCountAsync(said.Count);
        Assert.Equal(said, await window.Messages.AllTextContentsAsync());

        Assert.Equal([window.Service], window.Origins);
        Assert.Empty(window.Complaints);
    }

    [RequiresToolFact("chromium")]
    public async Task An_answer_opens_at_its_first_line()
    {
        await using var window = await chromium.OpenAsync(width: 320, height: 640);
        await window.OpenChatAsync();
        var answer = await window.AskAsync("what causes SMARD1?", "IGHMBP2");

        await Expect(answer.GetByRole(AriaRole.Heading)).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True((await answer.BoundingBoxAsync())!.Height > (await window.Said.BoundingBoxAsync())!.Height);
    }

    [RequiresToolFact("chromium")]
    public async Task Names_of_publishers_are_no_links()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        var answer = await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await answer.Locator("summary").ClickAsync();

        Assert.Equal(await answer.Locator("details li").CountAsync(), await answer.GetByRole(AriaRole.Link).CountAsync());
    }

    [RequiresToolFact("chromium")]
    public async Task Links_open_in_a_tab_that_knows_nothing_of_the_chat()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        var answer = await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await answer.Locator("summary").ClickAsync();
        foreach (var link in await answer.GetByRole(AriaRole.Link).AllAsync())
        {
            Assert.Equal("_blank", await link.GetAttributeAsync("target"));
            Assert.Contains("noopener", await link.GetAttributeAsync("rel") ?? "", StringComparison.Ordinal);
        }
    }

    [RequiresToolFact("chromium")]
    public async Task Where_no_socket_gets_through_the_chat_asks_again_and_again_instead()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.AddInitScriptAsync(NoSockets);
        await window.OpenChatAsync();

        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await window.AskAsync("how is SMARD1 inherited?", "recessive");
    }

    [RequiresToolFact("chromium")]
    public async Task Where_storage_is_blocked_the_chat_works_as_long_as_the_page_is_open()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.AddInitScriptAsync(
            "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });");
        await window.OpenChatAsync();

        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
    }

    [RequiresToolFact("chromium")]
    public async Task A_token_that_expired_is_replaced_in_the_same_conversation_and_the_message_arrives_once()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");

        // A laptop that slept: the service refuses its old token once, and the page sends the next message with it.
        var refused = 0;
        await window.Page.RouteAsync("**/v3/directline/conversations/*/activities", route => Interlocked.Increment(ref refused) == 1
            ? route.FulfillAsync(new() { Status = 403, ContentType = "application/json", Body = "{\"error\":{\"code\":\"TokenExpired\",\"message\":\"expired\"}}" })
            : route.ContinueAsync());
        var renewed = window.Page.WaitForRequestAsync("**/api/widget/token");
        await window.AskAsync("how is SMARD1 inherited?");

        Assert.Contains("\"resume\"", (await renewed).PostData, StringComparison.Ordinal);
        await Expect(window.Chat.Locator(".bot").Filter(new() { HasText = "recessive" }).First).ToBeVisibleAsync();
        await Expect(window.Chat.Locator(".me").Filter(new() { HasText = "how is SMARD1 inherited?" })).ToHaveCountAsync(1);
    }

    [RequiresToolFact("chromium")]
    public async Task A_conversation_that_the_service_no_longer_has_is_begun_anew()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.Page.RouteAsync("**/api/widget/token", async route =>
        {
            if (route.Request.PostData?.Contains("resume", StringComparison.Ordinal) == true)
            {
                await route.FulfillAsync(new() { Status = 404, ContentType = "application/json", Body = "{}" });
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await window.Page.ReloadAsync();
        await window.OpenPanelAsync();

        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
    }

    [RequiresToolFact("chromium")]
    public async Task A_double_press_sends_one_message()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.SendBox.FillAsync("what causes SMARD1?");
        // Two presses in one go, as an impatient finger makes them, before the chat has drawn anything anew.
        await window.Chat.Locator("#ask").EvaluateAsync(
            "form => { const box = form.elements.question; const text = box.value; form.requestSubmit(); box.value = text; form.requestSubmit(); }");
        await window.Chat.Locator(".bot").Filter(new() { HasText = "IGHMBP2" }).First.WaitForAsync();

        await Expect(window.Chat.Locator(".me")).ToHaveCountAsync(1);
    }
}
