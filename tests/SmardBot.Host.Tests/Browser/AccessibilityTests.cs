using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmardBot.Host.Tests.Browser;

/// <summary>WCAG 2.2 AA as far as a program can tell: axe-core on every page and every state of the chat, and what it cannot see.</summary>
[Collection(nameof(ChromiumFixture))]
public sealed class AccessibilityTests(ChromiumFixture chromium)
{
    private static readonly string[] Pages = ["/", "/faq", "/faq/causes", "/faq/nothing-like-it", "/about", "/privacy"];

    [RequiresToolTheory("chromium")]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task No_page_has_a_fault_that_axe_finds(int width, ColorScheme scheme)
    {
        await using var window = await chromium.OpenAsync(width, 800, scheme);
        foreach (var path in Pages)
        {
            await window.Page.GotoAsync(window.Service + path);
            await AssertNoFaultAsync(window.Page, path);
        }

        foreach (var question in new[] { "what causes SMARD1?", "my baby has stopped breathing" })
        {
            await window.Page.GotoAsync(window.Service + "/faq");
            await window.Page.Locator("#question").FillAsync(question);
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
            await window.Page.Locator(".reply").WaitForAsync();
            await AssertNoFaultAsync(window.Page, question);
        }
    }

    [RequiresToolTheory("chromium")]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    public async Task No_state_of_the_chat_has_a_fault_that_axe_finds(int width, ColorScheme scheme)
    {
        await using var window = await chromium.OpenAsync(width, 800, scheme);
        await window.Page.RouteAsync("**/vendor/*", route => route.AbortAsync());
        await window.Page.GotoAsync(window.Service + "/");
        await window.Launcher.ClickAsync();
        await Expect(window.Chat.Locator("#state")).ToContainTextAsync("cannot be reached");
        await AssertNoFaultAsync(window.Page, "first sight, service away");

        await window.Page.UnrouteAsync("**/vendor/*");
        await window.SendBox.WaitForAsync();
        await AssertNoFaultAsync(window.Page, "greeting");
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await AssertNoFaultAsync(window.Page, "answer");
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "No, not helpful" }).ClickAsync();
        await Expect(window.Chat.Locator("#why")).ToBeFocusedAsync();
        await AssertNoFaultAsync(window.Page, "reason");
        await window.Chat.Locator("#no-reason").ClickAsync();
        await window.AskAsync("my baby has stopped breathing", "911");
        await AssertNoFaultAsync(window.Page, "emergency");
        await window.Chat.Locator("#forget").ClickAsync();
        await Expect(window.Chat.Locator("#sure")).ToBeVisibleAsync();
        await AssertNoFaultAsync(window.Page, "dialog");
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Delete it" }).ClickAsync();
        await Expect(window.Chat.Locator("#ended")).ToBeVisibleAsync();
        await AssertNoFaultAsync(window.Page, "end");
    }

    [RequiresToolFact("chromium")]
    public async Task A_reply_is_announced_once()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.Chat.Locator("body").EvaluateAsync(
            """
            () => {
              window.announced = [];
              const live = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log]';
              new MutationObserver(changes => {
                for (const { addedNodes, target } of changes) {
                  for (const node of addedNodes) {
                    const element = target.nodeType === 1 ? target : target.parentElement;
                    if (element?.closest(live) && node.textContent.includes('caused by changes in a gene')) {
                      window.announced.push(node.textContent);
                    }
                  }
                }
              }).observe(document.body, { childList: true, characterData: true, subtree: true });
            }
            """);
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await window.Chat.Locator("body").EvaluateAsync("() => new Promise(done => { const look = () => window.announced.length ? setTimeout(done, 500) : setTimeout(look, 50); look(); })");

        Assert.Equal(1, await window.Chat.Locator("body").EvaluateAsync<int>("() => window.announced.length"));
    }

    [RequiresToolFact("chromium")]
    public async Task Everything_can_be_reached_and_used_by_keyboard()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(chromium.Site.Origin);
        await window.Launcher.WaitForAsync();
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.SendBox).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("what causes SMARD1?");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Messages.Filter(new() { HasText = "IGHMBP2" }).First.WaitForAsync();

        HashSet<string> reached = [];
        for (var i = 0; i < 30; i++)
        {
            reached.Add(await window.Chat.Locator("body").EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.dataset.id || document.activeElement.className"));
            await window.Page.Keyboard.PressAsync("Tab");
        }

        foreach (var expected in new[] { "webchat-sendbox-input", "save", "forget", "leave" })
        {
            Assert.Contains(expected, reached);
        }
    }

    [RequiresToolFact("chromium")]
    public async Task Everything_that_is_clicked_is_large_enough_for_a_finger()
    {
        await using var window = await chromium.OpenAsync(width: 320, height: 640);
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Yes, helpful" }).WaitForAsync();
        var small = await window.Chat.Locator("button:visible").EvaluateAllAsync<string[]>(
            "buttons => buttons.filter(button => !button.closest('[role=log]')).filter(button => { const { width, height } = button.getBoundingClientRect(); return width < 24 || height < 24; }).map(button => button.outerHTML.slice(0, 120))");

        Assert.Empty(small);
    }

    [RequiresToolFact("chromium")]
    public async Task At_twice_the_size_nothing_has_to_be_scrolled_sideways()
    {
        // A window of 1280 by 900 at 200 %.
        await using var window = await chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 640, Height = 450 }, DeviceScaleFactor = 2 });
        foreach (var path in Pages)
        {
            await window.Page.GotoAsync(window.Service + path);
            Assert.False(await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), path);
        }

        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        Assert.False(await window.Chat.Locator("body").EvaluateAsync<bool>("body => body.scrollWidth > innerWidth"));
        await Expect(window.SendBox).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [RequiresToolFact("chromium")]
    public async Task Who_wants_less_motion_gets_none_and_who_forces_colours_still_sees_the_edges_of_things()
    {
        await using var window = await chromium.OpenAsync(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce, ForcedColors = ForcedColors.Active });
        await window.OpenChatAsync();
        var longest = await window.Chat.Locator("body").EvaluateAsync<double>(
            "() => Math.max(...[...document.querySelectorAll('*')].map(element => getComputedStyle(element)).flatMap(style => [parseFloat(style.animationDuration), parseFloat(style.transitionDuration)]))");

        Assert.InRange(longest, 0, 0.001);
        await Expect(window.Panel).ToHaveCSSAsync("border-top-width", "2px");
        await AssertNoFaultAsync(window.Page, "forced colours");
    }

    private static async Task AssertNoFaultAsync(IPage page, string where)
    {
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"{where}: {string.Join("; ", result.Violations.Select(Describe))}");
    }

    private static string Describe(AxeResultItem fault) => $"{fault.Id} ({fault.Help}) at {string.Join(", ", fault.Nodes.Select(node => node.Target))}";
}
