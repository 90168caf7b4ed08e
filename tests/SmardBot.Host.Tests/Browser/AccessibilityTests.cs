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
            await window.Page.AssertNoFaultAsync(path);
        }

        foreach (var question in new[] { "what causes SMARD1?", "my baby has stopped breathing" })
        {
            await window.Page.GotoAsync(window.Service + "/faq");
            await window.Page.Locator("#question").FillAsync(question);
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
            await window.Page.Locator(".reply").WaitForAsync();
            await window.Page.AssertNoFaultAsync(question);
        }
    }

    [RequiresToolTheory("chromium")]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    public async Task No_state_of_the_chat_has_a_fault_that_axe_finds(int width, ColorScheme scheme)
    {
        await using var window = await chromium.OpenAsync(width, 800, scheme);
        await window.Page.RouteAsync("**/chat", route => route.AbortAsync());
        await window.Page.GotoAsync(window.Service + "/");
        await window.OpenPanelAsync();
        await Expect(window.Panel).ToContainTextAsync("cannot be reached");
        await window.Page.AssertNoFaultAsync("the frame did not come");

        await window.Page.UnrouteAsync("**/chat");
        await window.Page.RouteAsync("**/api/widget/token", route => route.AbortAsync());
        await window.Panel.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await window.AskAsync("what causes SMARD1?");
        await Expect(window.Chat.Locator(".standing")).ToBeVisibleAsync();
        await window.Page.AssertNoFaultAsync("service away, a question waits");

        await window.Page.UnrouteAsync("**/api/widget/token");
        var answer = window.Chat.Locator(".bot").Filter(new() { HasText = "IGHMBP2" });
        await answer.Locator("summary").ClickAsync();
        await window.Page.AssertNoFaultAsync("answer");
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "No, not helpful" }).ClickAsync();
        await Expect(window.Chat.Locator(".reason textarea")).ToBeFocusedAsync();
        await window.Page.AssertNoFaultAsync("reason");
        await window.Page.Keyboard.PressAsync("Escape");
        await window.AskAsync("my baby has stopped breathing", "911");
        await window.Page.AssertNoFaultAsync("emergency");
        await window.AskAsync("I want to kill myself", "988");
        await window.Page.AssertNoFaultAsync("crisis");
        await window.Chat.Locator("#menu").ClickAsync();
        await window.Page.AssertNoFaultAsync("menu");
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Forget me" }).ClickAsync();
        await window.Page.AssertNoFaultAsync("dialog");
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Delete it" }).ClickAsync();
        await Expect(window.Chat.Locator("#ended")).ToBeVisibleAsync();
        await window.Page.AssertNoFaultAsync("end");
    }

    [RequiresToolFact("chromium")]
    public async Task Contacts_above_an_answer_have_no_fault_that_axe_finds()
    {
        await using var window = await chromium.OpenAsync(390, 844);
        await window.ReplyAsync("If it gets too heavy: **988** is a crisis line. In danger: **Call 911 now.**\n\n---\n\n**Title**\n\nText.", "answer", care: "crisis");
        await window.AskAsync("what causes SMARD1?", "Text.");

        await window.Page.AssertNoFaultAsync("care");
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
                for (const { type, addedNodes, target } of changes) {
                  for (const node of type === 'characterData' ? [target] : addedNodes) {
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
        await window.Page.WaitForConditionAsync(() => window.Chat.Locator("body").EvaluateAsync<bool>("() => window.announced.length > 0"));

        // Whatever is said a second time is said before the region is empty again.
        await Expect(window.Chat.GetByRole(AriaRole.Status).Filter(new() { HasText = "caused by changes in a gene" })).ToHaveCountAsync(0);
        Assert.Equal(1, await window.Chat.Locator("body").EvaluateAsync<int>("() => window.announced.length"));
    }

    [RequiresToolFact("chromium")]
    public async Task A_screen_reader_finds_who_said_what_with_headings_lists_and_links_each_once()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await Expect(window.Chat.GetByRole(AriaRole.Status).Filter(new() { HasText = "IGHMBP2" })).ToHaveCountAsync(0);

        await Expect(window.Said).ToMatchAriaSnapshotAsync(
            """
            - region "Conversation":
              - article
              - text: "You wrote: what causes SMARD1?"
              - article:
                - heading "What causes SMARD1?" [level=2]
                - paragraph: /SMARD1 is caused by changes in a gene called IGHMBP2/
                - paragraph
                - paragraph
                - paragraph: /not yet reviewed by a clinician/
                - group: /sources/
                - group "Was this helpful?":
                  - button "Yes, helpful"
                  - button "No, not helpful"
                - paragraph: /Medical disclaimer/
            """);
        await window.AskAsync("my baby has stopped breathing", "911");
        await Expect(window.Alarm).ToMatchAriaSnapshotAsync(
            """
            - article "Call for help now":
              - heading "Call for help now" [level=2]
              - list:
                - listitem:
                  - link /Call 911/
            """);
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
            reached.Add(await window.Chat.Locator("body").EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.ariaLabel || document.activeElement.localName"));
            await window.Page.Keyboard.PressAsync("Tab");
        }

        foreach (var expected in new[] { "menu", "close", "said", "Yes, helpful", "No, not helpful", "summary", "Send", "Hide what you can ask next" })
        {
            Assert.Contains(expected, reached);
        }
    }

    [RequiresToolFact("chromium")]
    public async Task The_focus_stays_in_the_chat_when_what_was_pressed_goes_away()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.SuggestedQuestion("What causes SMARD1?").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Chat.Locator(".bot").Filter(new() { HasText = "IGHMBP2" }).First.WaitForAsync();

        await Expect(window.Said).ToBeFocusedAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task Everything_that_is_clicked_is_large_enough_for_a_finger()
    {
        await using var window = await chromium.OpenAsync(width: 320, height: 640);
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await window.AskAsync("my baby has stopped breathing", "911");
        await window.Chat.Locator("#menu").ClickAsync();
        var small = await window.Chat.Locator("body").EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('button, a, summary, textarea')].filter(element => element.checkVisibility() && getComputedStyle(element).display !== 'inline')
              .filter(element => { const { width, height } = element.getBoundingClientRect(); return width < 44 || height < 44; })
              .map(element => element.outerHTML.slice(0, 120))
            """);

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
        await Expect(window.Chat.Locator(".me, .bot").First).ToHaveCSSAsync("border-top-width", "1px");
        await window.Page.AssertNoFaultAsync("forced colours");
    }
}
