using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmardBot.Host.Tests.Browser;

/// <summary>What the chat costs and what is there at once.</summary>
[Collection(nameof(ChromiumFixture))]
public sealed class FirstSightTests(ChromiumFixture chromium)
{
    private const int KiloByte = 1024;

    [RequiresToolFact("chromium")]
    public async Task A_page_pays_six_kilobytes_before_the_click_and_the_whole_chat_costs_less_than_thirty()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(chromium.Site.Origin);
        await window.Launcher.WaitForAsync();
        var before = await window.BytesAsync();
        await window.Launcher.ClickAsync();
        await window.Chat.Locator(".turn[id] .bot").First.WaitForAsync();
        var after = await window.BytesAsync();

        Assert.Equal(["/widget.js"], before.Keys);
        Assert.InRange(before.Values.Sum(), 500, 6 * KiloByte);
        Assert.InRange(after.Values.Sum() - before.Values.Sum(), 1, 30 * KiloByte);
    }

    [RequiresToolFact("chromium")]
    public async Task While_the_frame_is_on_its_way_the_panel_has_a_name_a_way_out_and_the_line_about_emergencies()
    {
        await using var window = await chromium.OpenAsync(width: 390, height: 844);
        await using var held = await HeldRequests.HoldAsync(window.Page, "**/chat");
        await window.Page.GotoAsync(window.Service + "/");
        await window.OpenPanelAsync();

        await Expect(window.Panel).ToContainTextAsync("Ask about SMARD1");
        await Expect(window.Panel).ToContainTextAsync("Not for emergencies: call your local emergency number.");
        await Expect(window.Panel.GetByRole(AriaRole.Button, new() { Name = "Close the chat" })).ToBeFocusedAsync();
        await window.Panel.GetByRole(AriaRole.Button, new() { Name = "Close the chat" }).ClickAsync();
        await Expect(window.Panel).ToBeHiddenAsync();

        held.Release();
        await window.OpenPanelAsync();
        await Expect(window.SendBox).ToBeVisibleAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task Before_the_service_has_answered_the_chat_greets_and_takes_a_question()
    {
        await using var window = await chromium.OpenAsync();
        await using var held = await HeldRequests.HoldAsync(window.Page, "**/api/widget/token", "POST");
        await window.Page.GotoAsync(window.Service + "/");
        await window.OpenPanelAsync();
        await Expect(window.SendBox).ToBeFocusedAsync();
        await Expect(window.Chat.Locator(".bot").First).ToContainTextAsync("I am a program, not a person and not a doctor.");
        await window.AskAsync("what causes SMARD1?");
        await Expect(window.Chat.Locator(".unsent")).ToContainTextAsync("Sending");

        held.Release();
        await Expect(window.Chat.Locator(".bot").Filter(new() { HasText = "IGHMBP2" })).ToHaveCountAsync(1);
        await Expect(window.Chat.Locator(".me")).ToHaveCountAsync(1);
        await Expect(window.Chat.Locator(".unsent")).ToHaveCountAsync(0);
    }

    [RequiresToolFact("chromium")]
    public async Task What_was_typed_before_the_script_came_stays_in_the_box()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.AddInitScriptAsync(
            "new MutationObserver((_, observer) => { const box = document.querySelector('#ask textarea'); if (box) { observer.disconnect(); box.value = 'what cau'; box.focus(); } }).observe(document, { childList: true, subtree: true });");
        await window.Page.GotoAsync(window.Service + "/chat");
        await window.Page.Locator("#menu").WaitForAsync();

        await Expect(window.Page.Locator("#ask textarea")).ToHaveValueAsync("what cau");
        await Expect(window.Page.Locator("#ask textarea")).ToBeFocusedAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task A_question_to_begin_with_shows_its_answer()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(window.Service + "/");
        await window.OpenPanelAsync();
        await window.SuggestedQuestion("What causes SMARD1?").ClickAsync();

        await window.Chat.Locator(".bot").Filter(new() { HasText = "IGHMBP2" }).First.WaitForAsync();
    }
}
