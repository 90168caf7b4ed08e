using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SmardBot.Core.Faq;
using static Microsoft.Playwright.Assertions;

namespace SmardBot.Host.Tests.Browser;

/// <summary>A bad network, and a service that is away for a while.</summary>
[Collection(nameof(ChromiumFixture))]
public sealed class OutageTests(ChromiumFixture chromium)
{
    private const string AllSockets =
        "{ const Native = WebSocket; window.sockets = []; window.WebSocket = class extends Native { constructor(...all) { super(...all); sockets.push(this); } }; }";

    [RequiresToolFact("chromium")]
    public async Task While_the_service_gives_no_token_the_chat_says_so_and_goes_on_by_itself()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.RouteAsync("**/api/widget/token", route => route.AbortAsync());
        await window.Page.GotoAsync(window.Service + "/");
        await window.OpenPanelAsync();

        await Expect(window.Chat.Locator(".standing")).ToContainTextAsync("cannot be reached");
        await Expect(window.Chat.Locator("#emergency")).ToBeVisibleAsync();
        await Expect(window.Chat.Locator("#disclaimer")).ToHaveTextAsync(Disclaimer.Text);

        await window.Page.UnrouteAsync("**/api/widget/token");
        await Expect(window.Chat.Locator(".standing")).ToHaveCountAsync(0);
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
    }

    [RequiresToolFact("chromium")]
    public async Task What_is_sent_without_a_network_says_so_with_whom_to_call_and_goes_out_once_when_it_is_back()
    {
        await using var window = await chromium.OpenAsync(width: 390, height: 844);
        await window.OpenChatAsync();
        await window.Page.Context.SetOfflineAsync(true);
        await Expect(window.Chat.Locator(".standing")).ToContainTextAsync("You are offline");
        await window.AskAsync("what causes SMARD1?");
        await Expect(window.Chat.Locator(".fate")).ToContainTextAsync("Not sent yet");
        await Expect(window.Chat.Locator(".standing a[href='tel:112']")).ToBeInViewportAsync();
        await Expect(window.Chat.Locator(".dots")).ToHaveCountAsync(0);

        await window.Page.Context.SetOfflineAsync(false);
        await Expect(window.Chat.Locator(".bot").Filter(new() { HasText = "IGHMBP2" })).ToHaveCountAsync(1);
        await Expect(window.Chat.Locator(".me")).ToHaveCountAsync(1);
        await Expect(window.Chat.Locator(".standing")).ToHaveCountAsync(0);
    }

    [RequiresToolFact("chromium")]
    public async Task A_question_that_was_not_sent_when_the_page_closed_goes_out_at_the_next_visit()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.Page.RouteAsync("**/activities", route => route.AbortAsync());
        await window.AskAsync("what causes SMARD1?");
        await Expect(window.Chat.Locator(".fate")).ToContainTextAsync("Not sent yet");

        await window.Page.GotoAsync("about:blank");
        await window.Page.UnrouteAsync("**/activities");
        await window.Page.GotoAsync(window.Service + "/");
        await window.OpenPanelAsync();
        await Expect(window.Chat.Locator(".bot").Filter(new() { HasText = "IGHMBP2" })).ToHaveCountAsync(1);
        await Expect(window.Chat.Locator(".me")).ToHaveCountAsync(1);
    }

    [RequiresToolTheory("chromium")]
    [InlineData("Send", 1)]
    [InlineData("Do not send", 0)]
    public async Task What_could_not_be_sent_for_five_minutes_is_asked_about_first(string choice, int expected)
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.AddInitScriptAsync("{ const now = Date.now; window.later = 0; Date.now = () => now() + window.later; }");
        await window.OpenChatAsync();
        await window.Page.Context.SetOfflineAsync(true);
        await Expect(window.Chat.Locator(".standing")).ToContainTextAsync("You are offline");
        await window.AskAsync("what causes SMARD1?");
        await Expect(window.Chat.Locator(".fate")).ToContainTextAsync("Not sent yet");
        await window.Chat.Locator("body").EvaluateAsync("() => { window.later = 6 * 60_000; }");
        await window.Page.Context.SetOfflineAsync(false);

        await Expect(window.Chat.Locator(".asking")).ToContainTextAsync("Send it now?");
        await Expect(window.Chat.Locator(".bot")).ToHaveCountAsync(1);
        await window.Chat.Locator(".asking").GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();
        await Expect(window.Chat.Locator(".bot").Filter(new() { HasText = "IGHMBP2" })).ToHaveCountAsync(expected);
        await Expect(window.Chat.Locator(".me")).ToHaveCountAsync(expected);
    }

    [RequiresToolFact("chromium")]
    public async Task Leaving_the_device_takes_along_what_was_not_sent()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        await window.Page.RouteAsync("**/activities", route => route.AbortAsync());
        await window.AskAsync("what causes SMARD1?");
        await Expect(window.Chat.Locator(".fate")).ToContainTextAsync("Not sent yet");
        await window.ChooseAsync("Leave this device");
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Leave", Exact = true }).ClickAsync();

        await Expect(window.Chat.Locator("#ended")).ToContainTextAsync("This device has forgotten the chat");
        Assert.Equal(0, await window.Chat.Locator("body").EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
    }

    [RequiresToolFact("chromium")]
    public async Task While_the_service_restarts_the_chat_finds_it_again_and_nothing_is_said_twice()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.AddInitScriptAsync(AllSockets);
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await window.Page.RouteAsync("**/v3/directline/**", route => route.AbortAsync());
        await window.Page.RouteAsync("**/api/widget/token", route => route.AbortAsync());
        await window.Chat.Locator("body").EvaluateAsync("() => sockets.forEach(socket => socket.close())");
        await Expect(window.Chat.Locator(".standing")).ToContainTextAsync("tries again by itself");

        await window.Page.UnrouteAsync("**/v3/directline/**");
        await window.Page.UnrouteAsync("**/api/widget/token");
        await Expect(window.Chat.Locator(".standing")).ToHaveCountAsync(0);
        await window.AskAsync("how is SMARD1 inherited?", "recessive");
        await Expect(window.Chat.Locator(".me").Filter(new() { HasText = "what causes SMARD1?" })).ToHaveCountAsync(1);
    }

    [RequiresToolFact("chromium")]
    public async Task Dots_are_there_while_a_reply_takes_long_and_end_with_it()
    {
        await using var window = await chromium.OpenAsync();
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
        await window.Chat.Locator(".dots").WaitForAsync();

        late = false;
        await window.Chat.Locator(".bot").Filter(new() { HasText = "IGHMBP2" }).First.WaitForAsync();
        await Expect(window.Chat.Locator(".dots")).ToHaveCountAsync(0);
    }

    [RequiresToolFact("chromium")]
    public async Task A_reply_that_overtakes_the_answer_to_its_question_leaves_no_dots_behind()
    {
        await using var window = await chromium.OpenAsync();
        await window.OpenChatAsync();
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await window.Page.RouteAsync("**/activities", async route =>
        {
            var response = await route.FetchAsync();
            await answered.Task;
            await route.FulfillAsync(new() { Response = response });
        });
        await window.AskAsync("my baby has stopped breathing");
        await window.Alarm.WaitForAsync();
        await Expect(window.Chat.Locator(".unsent")).ToHaveCountAsync(0);
        answered.SetResult();
        await Expect(window.Chat.Locator(".me")).ToHaveCountAsync(1);
        await Expect(window.SuggestedQuestion("This is not an emergency")).ToBeVisibleAsync();

        await Expect(window.Chat.Locator(".dots")).ToHaveCountAsync(0);
    }
}
