using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmardBot.Host.Tests.Browser;

/// <summary>What is there before the large chat control has come.</summary>
[Collection(nameof(ChromiumFixture))]
public sealed class FirstSightTests(ChromiumFixture chromium)
{
    private const int KiloByte = 1024;

    [RequiresToolFact("chromium")]
    public async Task A_page_pays_six_kilobytes_before_the_click_and_the_frame_thirty_before_it_can_be_used()
    {
        await using var window = await chromium.OpenAsync();
        await using var held = await HeldScript.HoldAsync(window.Page);
        await window.Page.GotoAsync(chromium.Site.Origin);
        await window.Launcher.WaitForAsync();
        var before = await window.BytesAsync();
        await window.Launcher.ClickAsync();
        await Expect(window.FirstBox).ToBeFocusedAsync();
        var after = await window.BytesAsync();

        Assert.Equal(["/widget.js"], before.Keys);
        Assert.InRange(before.Values.Sum(), 500, 6 * KiloByte);
        Assert.InRange(after.Values.Sum() - before.Values.Sum(), 1, 30 * KiloByte);
        await Expect(window.Chat.Locator("h1")).ToBeVisibleAsync();
        await Expect(window.Chat.Locator("#first .bubble").First).ToContainTextAsync("I am a program, not a person and not a doctor.");
    }

    [RequiresToolFact("chromium")]
    public async Task A_question_that_came_early_is_asked_once_when_the_chat_is_there()
    {
        await using var window = await chromium.OpenAsync();
        await using var held = await HeldScript.HoldAsync(window.Page);
        await window.Page.GotoAsync(window.Service + "/");
        await window.Launcher.ClickAsync();
        await Expect(window.FirstBox).ToBeFocusedAsync();
        await window.FirstBox.FillAsync("what causes SMARD1?");
        await window.FirstBox.PressAsync("Enter");
        await Expect(window.Chat.Locator("#sent")).ToHaveTextAsync("what causes SMARD1?");

        await held.ReleaseAsync();
        await window.Messages.Filter(new() { HasText = "IGHMBP2" }).First.WaitForAsync();
        Assert.Equal(1, await window.Messages.GetByText("what causes SMARD1?", new() { Exact = true }).CountAsync());
        await Expect(window.SendBox).ToHaveValueAsync("");
    }

    [RequiresToolFact("chromium")]
    public async Task What_is_half_typed_moves_into_the_chat_with_the_focus()
    {
        await using var window = await chromium.OpenAsync();
        await using var held = await HeldScript.HoldAsync(window.Page);
        await window.Page.GotoAsync(window.Service + "/");
        await window.Launcher.ClickAsync();
        await Expect(window.FirstBox).ToBeFocusedAsync();
        await window.FirstBox.FillAsync("what cau");

        await held.ReleaseAsync();
        await Expect(window.SendBox).ToHaveValueAsync("what cau");
        await Expect(window.SendBox).ToBeFocusedAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task A_question_to_begin_with_shows_its_answer()
    {
        await using var window = await chromium.OpenAsync();
        await using var held = await HeldScript.HoldAsync(window.Page);
        await window.Page.GotoAsync(window.Service + "/");
        await window.Launcher.ClickAsync();
        await Expect(window.FirstBox).ToBeFocusedAsync();
        await window.Chat.Locator("#first-questions").GetByRole(AriaRole.Button, new() { Name = "What causes SMARD1?" }).ClickAsync();

        await held.ReleaseAsync();
        await window.Messages.Filter(new() { HasText = "IGHMBP2" }).First.WaitForAsync();
    }

    /// <summary>The chat control on its way, until it is let through.</summary>
    private sealed class HeldScript : IAsyncDisposable
    {
        private const string Script = "**/vendor/*";
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public static async Task<HeldScript> HoldAsync(IPage page)
        {
            var held = new HeldScript();
            await page.RouteAsync(Script, async route =>
            {
                await held.released.Task;
                await route.ContinueAsync();
            });
            return held;
        }

        public Task ReleaseAsync()
        {
            released.TrySetResult();
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync() => new(ReleaseAsync());
    }
}
