using System.Text.Json;
using Microsoft.Playwright;
using SmardBot.Core.Faq;
using static Microsoft.Playwright.Assertions;

namespace SmardBot.Host.Tests.Browser;

/// <summary>What stands around the conversation: thumbs, saving, forgetting, leaving.</summary>
[Collection(nameof(ChromiumFixture))]
public sealed class ToolsTests(ChromiumFixture chromium)
{
    [RequiresToolFact("chromium")]
    public async Task A_thumb_down_may_be_given_a_reason()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        var thumb = window.Page.WaitForRequestAsync(request => request.PostData?.Contains("DislikeAction", StringComparison.Ordinal) == true);
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "No, not helpful" }).ClickAsync();
        await thumb;

        await Expect(window.Chat.Locator(".reason textarea")).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("too long");
        var reason = window.Page.WaitForRequestAsync(request => request.PostData?.Contains("too long", StringComparison.Ordinal) == true);
        await window.Chat.Locator(".reason").GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        var sent = JsonDocument.Parse((await reason).PostData!).RootElement;

        Assert.Equal("dislike", sent.GetProperty("value").GetProperty("actionValue").GetProperty("reaction").GetString());
        Assert.False(string.IsNullOrEmpty(sent.GetProperty("replyToId").GetString()));
        await Expect(window.Chat.Locator(".reason")).ToHaveCountAsync(0);
        await Expect(window.Chat.GetByRole(AriaRole.Button, new() { Name = "No, not helpful" })).ToBeFocusedAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task A_thumb_survives_a_reload()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        var up = window.Chat.GetByRole(AriaRole.Button, new() { Name = "Yes, helpful" });
        var posted = window.Page.WaitForResponseAsync(response => response.Request.PostData?.Contains("LikeAction", StringComparison.Ordinal) == true);
        await up.ClickAsync();
        await posted;
        await Expect(up).ToHaveAttributeAsync("aria-pressed", "true");

        await window.Page.ReloadAsync();
        await window.OpenPanelAsync();
        await Expect(up).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(window.Chat.GetByRole(AriaRole.Button, new() { Name = "No, not helpful" })).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [RequiresToolFact("chromium")]
    public async Task The_conversation_becomes_a_page_for_the_next_appointment_with_answers_sources_and_open_questions()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await window.AskAsync("should I raise the dose of her medicine?", "care team");
        List<string> posted = [];
        window.Page.Request += (_, request) => posted.Add(request.Method);
        var page = await window.Page.RunAndWaitForPopupAsync(() => window.ChooseAsync("Save this chat"));

        await Expect(page.Locator("article")).ToContainTextAsync("changes in a gene called IGHMBP2");
        Assert.StartsWith("https://", await page.Locator("article a").First.GetAttributeAsync("href"), StringComparison.Ordinal);
        await Expect(page.Locator("ul").First).ToHaveTextAsync("should I raise the dose of her medicine?");
        await Expect(page.Locator("footer")).ToHaveTextAsync(Disclaimer.Text);
        await Expect(page.Locator("#print")).ToHaveCSSAsync("min-height", "44px");
        await page.EvaluateAsync("() => { window.print = () => document.body.dataset.printed = ''; }");
        await page.Locator("#print").ClickAsync();
        await Expect(page.Locator("body")).ToHaveAttributeAsync("data-printed", "");
        Assert.DoesNotContain("POST", posted);
        Assert.Empty(window.Complaints);
    }

    [RequiresToolFact("chromium")]
    public async Task Before_anything_is_answered_there_is_nothing_to_save()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();

        await Expect(window.Chat.GetByRole(AriaRole.Button, new() { Name = "Save this chat" })).ToBeDisabledAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task The_menu_leads_to_a_person()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.ChooseAsync("Talk to a person");

        await Expect(window.Chat.Locator(".bot").Last).ToContainTextAsync("organisations");
    }

    [RequiresToolFact("chromium")]
    public async Task Forget_me_deletes_the_conversation_here_and_on_the_service()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        var kept = await window.KeptAsync();
        await window.ChooseAsync("Forget me");
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Delete it" }).ClickAsync();

        await Expect(window.Chat.Locator("#ended")).ToContainTextAsync("This chat is deleted");
        await Expect(window.Messages).ToHaveCountAsync(0);
        Assert.Null(await window.KeptAsync());
        Assert.NotEqual(200, await window.ResumeAsync(kept!));

        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Start a new chat" }).ClickAsync();
        await window.Chat.Locator(".turn[id] .bot").First.WaitForAsync();
        await Expect(window.Messages).ToHaveCountAsync(1);
    }

    [RequiresToolFact("chromium")]
    public async Task Leaving_a_shared_device_takes_the_key_away_here_and_on_the_service()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        var kept = await window.KeptAsync();
        var told = window.Page.WaitForResponseAsync(response => response.Request.PostData?.Contains("\"leave\"", StringComparison.Ordinal) == true);
        await window.ChooseAsync("Leave this device");
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Leave", Exact = true }).ClickAsync();

        await Expect(window.Chat.Locator("#ended")).ToContainTextAsync("This device has forgotten the chat");
        await Expect(window.Messages).ToHaveCountAsync(0);
        Assert.Null(await window.KeptAsync());
        await told;
        await window.Page.WaitForConditionAsync(async () => await window.ResumeAsync(kept!) != 200);
    }

    [RequiresToolFact("chromium")]
    public async Task Going_back_changes_nothing_and_returns_the_focus()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.Chat.Locator("#menu").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Forget me" }).ClickAsync();
        await Expect(window.Chat.GetByRole(AriaRole.Button, new() { Name = "Go back" })).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Escape");

        await Expect(window.Chat.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(window.Chat.Locator("#menu")).ToBeFocusedAsync();
        await Expect(window.Panel).ToBeVisibleAsync();
        Assert.NotNull(await window.KeptAsync());
    }
}
