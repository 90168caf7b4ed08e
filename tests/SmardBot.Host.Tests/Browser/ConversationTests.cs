using Microsoft.Playwright;
using SmardBot.Core.Faq;
using static Microsoft.Playwright.Assertions;

namespace SmardBot.Host.Tests.Browser;

/// <summary>The path that everything hangs on: a browser, the official Web Chat, and the service as it is built.</summary>
[Collection(nameof(ChromiumFixture))]
public sealed class ConversationTests(ChromiumFixture chromium)
{
    [RequiresToolFact("chromium")]
    public async Task A_question_is_answered_with_its_sources_and_found_again_after_a_reload()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?");

        var answer = window.Messages.Filter(new() { HasText = "IGHMBP2" }).First;
        await Expect(answer).ToContainTextAsync(Disclaimer.Text);
        await Expect(answer).ToContainTextAsync("What causes SMARD1?");
        Assert.StartsWith("https://", await answer.GetByRole(AriaRole.Link).First.GetAttributeAsync("href"), StringComparison.Ordinal);

        var related = window.Chat.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button).First;
        var question = await related.InnerTextAsync();
        await related.ClickAsync();
        await Expect(window.Messages.Filter(new() { HasText = question }).Filter(new() { HasText = Disclaimer.Text }).Last).ToBeVisibleAsync();
        var said = await window.Messages.AllInnerTextsAsync();

        await window.Page.ReloadAsync();
        await window.Launcher.ClickAsync();
        await Expect(window.Messages).ToHaveCountAsync(said.Count);
        Assert.Equal(said, await window.Messages.AllInnerTextsAsync());

        Assert.Equal([window.Service], window.Origins);
        Assert.Empty(window.Complaints);
    }

    [RequiresToolFact("chromium")]
    public async Task It_works_on_the_smallest_phone()
    {
        await using var window = await chromium.OpenAsync(width: 320, height: 568, ColorScheme.Dark);
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?");

        await Expect(window.Messages.Filter(new() { HasText = "IGHMBP2" }).First).ToBeVisibleAsync();
        var panel = await window.Panel.BoundingBoxAsync();
        Assert.Equal((0, 0, 320, 568), (panel!.X, panel.Y, panel.Width, panel.Height));
        foreach (var standing in new[] { "#emergency", "#disclaimer", "#forget", "#leave", "#close" })
        {
            await Expect(window.Chat.Locator(standing)).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        Assert.False(await window.Chat.Locator("body").EvaluateAsync<bool>("body => body.scrollWidth > innerWidth"));
        Assert.Empty(window.Complaints);
    }

    [RequiresToolFact("chromium")]
    public async Task An_emergency_never_gets_an_answer_of_the_FAQ()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.AskAsync("my baby has stopped breathing");

        var reply = window.Messages.Filter(new() { HasText = "emergency" }).Last;
        await Expect(reply).ToContainTextAsync("911");
        await Expect(reply).ToContainTextAsync(Disclaimer.Text);
        await Expect(reply).Not.ToContainTextAsync("Sources");
    }

    [RequiresToolFact("chromium")]
    public async Task Where_no_socket_gets_through_the_chat_asks_again_and_again_instead()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.AddInitScriptAsync(
            "{ const Native = WebSocket; window.WebSocket = class extends Native { constructor() { super('ws://127.0.0.1:59999/'); } }; }");
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?");

        await Expect(window.Messages.Filter(new() { HasText = "IGHMBP2" }).First).ToBeVisibleAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task Where_storage_is_blocked_the_chat_works_as_long_as_the_page_is_open()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.AddInitScriptAsync(
            "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });");
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?");

        await Expect(window.Messages.Filter(new() { HasText = "IGHMBP2" }).First).ToBeVisibleAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task While_the_service_gives_no_token_the_page_says_so_beside_the_emergency_line_and_goes_on_by_itself()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.RouteAsync("**/api/widget/token", route => route.AbortAsync());
        await window.Page.GotoAsync(window.Service + "/");
        await window.Launcher.ClickAsync();

        await Expect(window.Chat.Locator("#state")).ToContainTextAsync("cannot be reached");
        await Expect(window.Chat.Locator("#emergency")).ToBeVisibleAsync();
        await Expect(window.Chat.Locator("#disclaimer")).ToHaveTextAsync(Disclaimer.Text);

        await window.Page.UnrouteAsync("**/api/widget/token");
        await window.Messages.First.WaitForAsync();
        await Expect(window.Chat.Locator("#state")).ToBeHiddenAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task A_token_that_expired_is_replaced_in_the_same_conversation()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?");
        await window.Messages.Filter(new() { HasText = "IGHMBP2" }).First.WaitForAsync();

        // A laptop that slept: the service refuses its old token once, and the page sends the next message with it.
        var refused = 0;
        await window.Page.RouteAsync("**/v3/directline/conversations/*/activities", route => Interlocked.Increment(ref refused) == 1
            ? route.FulfillAsync(new() { Status = 403, ContentType = "application/json", Body = "{\"error\":{\"code\":\"TokenExpired\",\"message\":\"expired\"}}" })
            : route.ContinueAsync());
        var renewed = window.Page.WaitForRequestAsync("**/api/widget/token");
        await window.AskAsync("how is it inherited?");
        var renewal = await renewed;

        Assert.Contains("\"resume\"", renewal.PostData, StringComparison.Ordinal);
        await Expect(window.SendBox).ToHaveValueAsync("how is it inherited?");
        await Expect(window.Messages.Filter(new() { HasText = "IGHMBP2" }).First).ToBeVisibleAsync();
    }
}
