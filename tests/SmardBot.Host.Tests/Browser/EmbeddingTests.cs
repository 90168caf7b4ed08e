using Microsoft.Playwright;
using SmardBot.Core.Faq;
using static Microsoft.Playwright.Assertions;

namespace SmardBot.Host.Tests.Browser;

/// <summary>The button on somebody else's page.</summary>
[Collection(nameof(ChromiumFixture))]
public sealed class EmbeddingTests(ChromiumFixture chromium)
{
    [RequiresToolFact("chromium")]
    public async Task It_works_on_a_site_with_a_strict_policy_and_leaves_its_layout_alone()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(chromium.Site.Origin);
        await window.Launcher.WaitForAsync();
        var shift = await window.Page.EvaluateAsync<double>(
            "() => new Promise(done => { let sum = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value)).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 200); })");
        await window.Launcher.ClickAsync();
        await window.Chat.Locator(".turn[id] .bot").First.WaitForAsync();

        Assert.Equal(0, shift);
        Assert.Empty(window.Complaints);
        Assert.Equal(new[] { chromium.Site.Origin, window.Service }.Order(StringComparer.Ordinal), window.Origins.Order(StringComparer.Ordinal));
    }

    [RequiresToolFact("chromium")]
    public async Task A_site_that_is_not_named_cannot_show_the_chat()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(chromium.Stranger.Origin);
        await window.Launcher.ClickAsync();

        // At once, not when patience ends: the browser says that it refused the frame.
        await Expect(window.Panel).ToContainTextAsync("The chat cannot be reached right now");
        await Expect(window.Panel).ToContainTextAsync("Not for emergencies: call your local emergency number.");
        await window.Page.WaitForConditionAsync(() => window.Complaints.Any(text => text.Contains($"Widget:AllowedOrigins of the service has to name {chromium.Stranger.Origin}", StringComparison.Ordinal)));
        await Expect(window.SendBox).ToHaveCountAsync(0);
        await window.Panel.GetByRole(AriaRole.Button, new() { Name = "Close the chat" }).ClickAsync();
        await Expect(window.Panel).ToBeHiddenAsync();
    }

    [RequiresToolTheory("chromium")]
    [InlineData("#ffd54a")]
    [InlineData("#000000")]
    [InlineData("#ffffff")]
    [InlineData("#777777")]
    public async Task What_stands_there_when_the_frame_cannot_be_loaded_is_readable_in_every_colour(string accent)
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync($"{chromium.Stranger.Origin}/?attributes={Uri.EscapeDataString($"data-accent='{accent}'")}");
        await window.Launcher.ClickAsync();
        await Expect(window.Panel).ToContainTextAsync("The chat cannot be reached right now");

        await window.Page.AssertNoFaultAsync(accent, "smardbot-chat");
    }

    [RequiresToolFact("chromium")]
    public async Task The_keyboard_alone_opens_and_closes_it_and_comes_back_to_where_it_was()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(chromium.Site.Origin);
        await window.Launcher.WaitForAsync();
        await window.Page.Keyboard.PressAsync("Tab");
        await Expect(window.Launcher).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.SendBox).ToBeFocusedAsync();

        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Panel).ToBeHiddenAsync();
        await Expect(window.Launcher).ToBeFocusedAsync();

        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.SendBox).ToBeFocusedAsync();
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Close the chat" }).ClickAsync();
        await Expect(window.Launcher).ToBeFocusedAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task Title_and_side_are_the_sites_choice()
    {
        await using var window = await chromium.OpenAsync();
        var attributes = Uri.EscapeDataString("data-title='Fragen <b>zu</b> SMARD1' data-position='left'");
        await window.Page.GotoAsync($"{chromium.Site.Origin}/?attributes={attributes}");

        await Expect(window.Launcher).ToHaveTextAsync("Fragen <b>zu</b> SMARD1");
        Assert.InRange((await window.Launcher.BoundingBoxAsync())!.X, 0, 40);
    }

    [RequiresToolFact("chromium")]
    public async Task When_the_service_is_away_the_panel_itself_says_so_with_the_emergency_line()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.RouteAsync("**/chat*", route => route.AbortAsync());
        await window.Page.GotoAsync(window.Service + "/");
        await window.OpenPanelAsync();

        await Expect(window.Panel).ToContainTextAsync("Not for emergencies: call your local emergency number.");
        await Expect(window.Panel).ToContainTextAsync(Disclaimer.Text);
        await Expect(window.Panel.GetByRole(AriaRole.Button, new() { Name = "Try again" })).ToBeFocusedAsync();

        await window.Page.UnrouteAsync("**/chat*");
        await window.Panel.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(window.SendBox).ToBeVisibleAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task Its_colour_and_name_are_the_sites_choice_and_stay_readable()
    {
        await using var window = await chromium.OpenAsync();
        var attributes = Uri.EscapeDataString("data-accent='#ffd54a' data-title='Ask us'");
        await window.Page.GotoAsync($"{chromium.Site.Origin}/?attributes={attributes}");
        await window.Launcher.ClickAsync();

        await Expect(window.Chat.Locator("h1")).ToHaveTextAsync("Ask us");
        await Expect(window.Chat.Locator(".bar")).ToHaveCSSAsync("background-color", "rgb(255, 213, 74)");
        await Expect(window.Chat.Locator("h1")).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        Assert.Empty(window.Complaints);
    }

    [RequiresToolFact("chromium")]
    public async Task A_script_of_the_site_opens_asks_and_closes()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(chromium.Site.Origin);
        await window.Launcher.WaitForAsync();
        await window.Page.EvaluateAsync("SmardBot.ask('what causes SMARD1?')");
        await window.Messages.Filter(new() { HasText = "IGHMBP2" }).First.WaitForAsync();
        await Expect(window.Chat.Locator(".me")).ToHaveCountAsync(1);

        await window.Page.EvaluateAsync("SmardBot.close()");
        await Expect(window.Panel).ToBeHiddenAsync();
        await window.Page.EvaluateAsync("SmardBot.open()");
        await Expect(window.SendBox).ToBeVisibleAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task A_link_of_the_site_opens_the_chat_and_gets_the_focus_back()
    {
        await using var window = await chromium.OpenAsync();
        var body = Uri.EscapeDataString($"<a href='{window.Service}/chat' data-smardbot>Ask about SMARD1</a>");
        await window.Page.GotoAsync($"{chromium.Site.Origin}/?body={body}");
        await window.Launcher.WaitForAsync();
        await window.Page.GetByRole(AriaRole.Link).FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.SendBox).ToBeFocusedAsync();

        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Page.GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        Assert.Equal(chromium.Site.Origin, new Uri(window.Page.Url).GetLeftPart(UriPartial.Authority));
    }

    [RequiresToolFact("chromium")]
    public async Task Where_scripts_are_off_the_same_link_leads_to_a_page_that_answers()
    {
        await using var window = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var body = Uri.EscapeDataString($"<a href='{window.Service}/chat' data-smardbot>Ask about SMARD1</a>");
        await window.Page.GotoAsync($"{chromium.Site.Origin}/?body={body}");
        await window.Page.GetByRole(AriaRole.Link).ClickAsync();
        await window.Page.GetByLabel("Your question").FillAsync("what causes SMARD1?");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Expect(window.Page.Locator(".reply")).ToContainTextAsync("IGHMBP2");
        await Expect(window.Page.Locator(".reply")).ToContainTextAsync(Disclaimer.Text);
        Assert.Equal(window.Service + "/ask", window.Page.Url);
    }

    [RequiresToolFact("chromium")]
    public async Task On_a_phone_nothing_behind_the_open_chat_takes_the_focus()
    {
        await using var window = await chromium.OpenAsync(width: 390, height: 800);
        var body = Uri.EscapeDataString("<a href='#behind'>Behind</a>");
        await window.Page.GotoAsync($"{chromium.Site.Origin}/?body={body}");
        await Expect(window.Launcher).ToHaveAccessibleNameAsync("Ask about SMARD1");
        await window.Launcher.ClickAsync();
        await window.SendBox.WaitForAsync();
        for (var i = 0; i < 25; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            Assert.NotEqual("A", await window.Page.EvaluateAsync<string>("document.activeElement.tagName"));
        }
    }
}
