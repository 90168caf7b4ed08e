using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SmardBot.Core.Faq;
using static Microsoft.Playwright.Assertions;

namespace SmardBot.Host.Tests.Browser;

/// <summary>What stands around the conversation: thumbs, saving, forgetting, leaving, and what happens when the network is away.</summary>
[Collection(nameof(ChromiumFixture))]
public sealed class ToolsTests(ChromiumFixture chromium)
{
    private const string TypingIndicator = ".webchat__typingIndicator, .webchat__typing-indicator";

    [RequiresToolFact("chromium")]
    public async Task A_thumb_down_may_be_given_a_reason()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        var thumb = window.Page.WaitForRequestAsync(request => request.PostData?.Contains("DislikeAction", StringComparison.Ordinal) == true);
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "No, not helpful" }).ClickAsync();
        await thumb;

        await Expect(window.Chat.Locator("#why")).ToBeFocusedAsync();
        await window.Chat.Locator("#why").FillAsync("too long");
        var reason = window.Page.WaitForRequestAsync(request => request.PostData?.Contains("too long", StringComparison.Ordinal) == true);
        await window.Chat.Locator("#reason").GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        var sent = JsonDocument.Parse((await reason).PostData!).RootElement;

        Assert.Equal("dislike", sent.GetProperty("value").GetProperty("actionValue").GetProperty("reaction").GetString());
        Assert.False(string.IsNullOrEmpty(sent.GetProperty("replyToId").GetString()));
        await Expect(window.Chat.Locator("#reason")).ToBeHiddenAsync();
        await Expect(window.Chat.Locator("#state")).ToContainTextAsync("Thank you");
        await Expect(window.SendBox).ToBeFocusedAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task The_conversation_becomes_a_page_for_the_next_appointment_with_answers_sources_and_open_questions()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await Expect(window.Chat.Locator("#save")).ToBeDisabledAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await window.AskAsync("should I raise the dose of her medicine?", "care team");
        var posted = new List<string>();
        window.Page.Request += (_, request) => posted.Add(request.Method + " " + request.Url);
        var page = await window.Page.RunAndWaitForPopupAsync(() => window.Chat.Locator("#save").ClickAsync());

        await Expect(page.Locator("article")).ToContainTextAsync("changes in a gene called IGHMBP2");
        Assert.StartsWith("https://", await page.Locator("article a").First.GetAttributeAsync("href"), StringComparison.Ordinal);
        await Expect(page.Locator("ul").First).ToHaveTextAsync("should I raise the dose of her medicine?");
        await Expect(page.Locator("footer")).ToHaveTextAsync(Disclaimer.Text);
        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCSSAsync("min-height", "44px");
        Assert.DoesNotContain(posted, request => request.StartsWith("POST", StringComparison.Ordinal));
        Assert.Empty(window.Complaints);
    }

    [RequiresToolFact("chromium")]
    public async Task Forget_me_deletes_the_conversation_here_and_on_the_service()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        var kept = await window.KeptAsync();
        await window.Chat.Locator("#forget").ClickAsync();
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Delete it" }).ClickAsync();

        await Expect(window.Chat.Locator("#ended")).ToContainTextAsync("This chat is deleted");
        await Expect(window.Messages).ToHaveCountAsync(0);
        Assert.Null(await window.KeptAsync());
        Assert.NotEqual(200, await window.ResumeAsync(kept!));

        await window.Chat.Locator("#again").ClickAsync();
        await window.Messages.Filter(new() { HasText = "SMARD1" }).First.WaitForAsync();
        await Expect(window.Messages).ToHaveCountAsync(1);
    }

    [RequiresToolFact("chromium")]
    public async Task Leaving_a_shared_device_takes_the_key_away_also_while_the_service_cannot_be_reached()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        var kept = await window.KeptAsync();
        await window.Chat.Locator("#leave").ClickAsync();
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Leave", Exact = true }).ClickAsync();

        await Expect(window.Chat.Locator("#ended")).ToContainTextAsync("This device has forgotten the chat");
        await Expect(window.Messages).ToHaveCountAsync(0);
        Assert.Null(await window.KeptAsync());
        Assert.NotEqual(200, await window.ResumeAsync(kept!));
    }

    [RequiresToolFact("chromium")]
    public async Task Going_back_in_the_dialog_changes_nothing()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.Chat.Locator("#forget").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Chat.GetByRole(AriaRole.Button, new() { Name = "Go back" })).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Escape");

        await Expect(window.Chat.Locator("#sure")).ToBeHiddenAsync();
        await Expect(window.Chat.Locator("#forget")).ToBeFocusedAsync();
        await Expect(window.Panel).ToBeVisibleAsync();
        Assert.NotNull(await window.KeptAsync());
    }

    [RequiresToolFact("chromium")]
    public async Task A_double_press_sends_one_message()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        var sends = 0;
        window.Page.Request += (_, request) => sends += request.Method == "POST" && request.Url.EndsWith("/activities", StringComparison.Ordinal) ? 1 : 0;
        await window.SendBox.FillAsync("what causes SMARD1?");
        // Two clicks in one go, as an impatient finger makes them, before the chat has drawn anything anew.
        await window.Chat.Locator(".webchat__send-button").EvaluateAsync("button => { button.click(); button.click(); }");
        await window.Messages.Filter(new() { HasText = "IGHMBP2" }).First.WaitForAsync();

        Assert.Equal(1, sends);
        Assert.Equal(1, await window.Messages.GetByText("what causes SMARD1?", new() { Exact = true }).CountAsync());
    }

    [RequiresToolFact("chromium")]
    public async Task What_could_not_be_sent_says_so_and_is_sent_once_however_often_it_is_tried_again()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.Page.RouteAsync("**/activities", route => route.AbortAsync());
        await window.AskAsync("what causes SMARD1?");
        var retry = window.Chat.GetByRole(AriaRole.Button, new() { Name = "Retry" }).First;
        await retry.WaitForAsync();

        await window.Page.UnrouteAsync("**/activities");
        var sends = 0;
        window.Page.Request += (_, request) => sends += request.Method == "POST" && request.Url.EndsWith("/activities", StringComparison.Ordinal) ? 1 : 0;
        await retry.EvaluateAsync("button => { button.click(); button.click(); }");
        await window.Messages.Filter(new() { HasText = "IGHMBP2" }).First.WaitForAsync();

        Assert.Equal(1, sends);
    }

    [RequiresToolFact("chromium")]
    public async Task A_reply_that_takes_long_is_seen_to_be_on_its_way()
    {
        await using var window = await chromium.OpenAsync();
        // Where no socket gets through, the chat asks for what is new; here it is told of the question alone, until the test lets the reply through.
        await window.Page.AddInitScriptAsync(
            "{ const Native = WebSocket; window.WebSocket = class extends Native { constructor() { super('ws://127.0.0.1:59999/'); } }; }");
        await window.OpenChatAsync();
        var late = true;
        await window.Page.RouteAsync("**/activities?watermark=*", async route =>
        {
            var response = await route.FetchAsync();
            var news = JsonNode.Parse(await response.TextAsync())!;
            if (late)
            {
                news["watermark"] = new Uri(route.Request.Url).Query.Split('=')[^1];
                news["activities"] = new JsonArray([.. news["activities"]!.AsArray().Where(activity => activity!["from"]!["role"]!.GetValue<string>() == "user").Select(activity => activity!.DeepClone())]);
            }

            await route.FulfillAsync(new() { Response = response, Body = news.ToJsonString() });
        });
        await window.AskAsync("what causes SMARD1?");
        await window.Chat.Locator(TypingIndicator).WaitForAsync();

        late = false;
        await window.Messages.Filter(new() { HasText = "IGHMBP2" }).First.WaitForAsync();
        await Expect(window.Chat.Locator(TypingIndicator)).ToHaveCountAsync(0);
    }

    [RequiresToolFact("chromium")]
    public async Task Without_a_network_the_chat_says_so_and_comes_back_by_itself()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.Page.Context.SetOfflineAsync(true);
        await Expect(window.Chat.Locator("#state")).ToContainTextAsync("You are offline");
        await Expect(window.Chat.Locator("#emergency")).ToBeVisibleAsync();

        await window.Page.Context.SetOfflineAsync(false);
        await Expect(window.Chat.Locator("#state")).ToBeHiddenAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
    }

    [RequiresToolFact("chromium")]
    public async Task While_the_service_restarts_the_chat_says_that_it_connects_again_and_does()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.AddInitScriptAsync(
            "{ const Native = WebSocket; window.sockets = []; window.WebSocket = class extends Native { constructor(...all) { super(...all); sockets.push(this); } }; }");
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await window.Page.RouteAsync("**/v3/directline/**", route => route.AbortAsync());
        await window.Chat.Locator("body").EvaluateAsync("() => sockets.forEach(socket => socket.close())");
        await Expect(window.Chat.Locator("#state")).ToContainTextAsync("connecting again");

        await window.Page.UnrouteAsync("**/v3/directline/**");
        await Expect(window.Chat.Locator("#state")).ToBeHiddenAsync();
        await window.AskAsync("how is SMARD1 inherited?", "recessive");
        await Expect(window.Messages.GetByText("what causes SMARD1?", new() { Exact = true })).ToHaveCountAsync(1);
    }

    [RequiresToolFact("chromium")]
    public async Task Links_open_in_a_tab_that_knows_nothing_of_the_chat()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        var answer = await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        foreach (var link in await answer.GetByRole(AriaRole.Link).AllAsync())
        {
            Assert.Equal("_blank", await link.GetAttributeAsync("target"));
            Assert.Contains("noopener", await link.GetAttributeAsync("rel") ?? "", StringComparison.Ordinal);
        }
    }
}
