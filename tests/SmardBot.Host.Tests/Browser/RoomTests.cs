using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmardBot.Host.Tests.Browser;

/// <summary>How much room there is to read, and that nothing takes any that is not its own.</summary>
[Collection(nameof(ChromiumFixture))]
public sealed class RoomTests(ChromiumFixture chromium)
{
    // What is drawn over something else: two parts whose middles show one another.
    private const string Covered =
        """
        () => [...document.querySelectorAll('.bar button, .bar a, .strip, .next, .next button, #said, #ask textarea, #ask button, #disclaimer, .thumbs button, .reason textarea, .reason button')]
          .filter(element => element.checkVisibility())
          .filter(element => {
            const box = element.getBoundingClientRect();
            const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
            const parent = element.closest('.next, #said');
            if (parent && parent !== element) {
              const clip = parent.getBoundingClientRect();
              if (x < clip.left || x > clip.right || y < clip.top || y > clip.bottom) return false;
            }
            const top = document.elementFromPoint(x, y);
            return !top || !(element.contains(top) || top.contains(element));
          })
          .map(element => element.outerHTML.slice(0, 80))
        """;

    [RequiresToolTheory("chromium")]
    [InlineData(390, 844, 0.60)]
    [InlineData(320, 640, 0.45)]
    [InlineData(844, 390, 0.60)]
    [InlineData(640, 320, 0.60)]
    [InlineData(390, 440, 0.40)]
    [InlineData(320, 300, 0.40)]
    [InlineData(844, 180, 0.40)]
    [InlineData(280, 560, 0.40)]
    public async Task The_conversation_has_its_share_of_the_screen_and_nothing_lies_over_anything(int width, int height, double share)
    {
        await using var window = await chromium.OpenAsync(new BrowserNewContextOptions
        {
            ViewportSize = new() { Width = width, Height = height },
            HasTouch = true,
            IsMobile = true,
        });
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "No, not helpful" }).DispatchEventAsync("click");
        await window.Chat.Locator(".reason").WaitForAsync();
        var said = await window.Said.BoundingBoxAsync();

        Assert.True(said!.Height >= share * height, $"{said.Height} of {height}");
        Assert.Empty(await window.Chat.Locator("body").EvaluateAsync<string[]>(Covered));
        Assert.False(await window.Chat.Locator("body").EvaluateAsync<bool>("body => body.scrollWidth > innerWidth"));
        await Expect(window.SendBox).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [RequiresToolFact("chromium")]
    public async Task Above_a_phones_keyboard_header_conversation_and_box_are_left()
    {
        await using var window = await chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");

        // A keyboard leaves the window as it is and says so by the part of it that is seen.
        await window.Page.EvaluateAsync(
            "() => { Object.defineProperties(visualViewport, { height: { get: () => 430, configurable: true }, offsetTop: { get: () => 0, configurable: true } }); visualViewport.dispatchEvent(new Event('resize')); }");
        await Expect(window.Chat.Locator("#disclaimer")).ToBeHiddenAsync();
        var panel = (await window.Panel.BoundingBoxAsync())!;
        var said = (await window.Said.BoundingBoxAsync())!;

        Assert.Equal(430, panel.Height);
        Assert.InRange(said.Height, 0.4 * 430, 430);
        Assert.InRange((await window.SendBox.BoundingBoxAsync())!.Y, 300, 430 - 44);

        await window.Page.EvaluateAsync("() => { delete visualViewport.height; delete visualViewport.offsetTop; visualViewport.dispatchEvent(new Event('resize')); }");
        await Expect(window.Chat.Locator("#disclaimer")).ToBeVisibleAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task Who_says_what_was_wrong_sees_the_whole_form_also_when_the_keyboard_comes_up()
    {
        await using var window = await chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 320, Height = 640 }, HasTouch = true, IsMobile = true });
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "No, not helpful" }).DispatchEventAsync("click");
        await Expect(window.Chat.Locator(".reason")).ToBeInViewportAsync(new() { Ratio = 1 });

        await window.Page.SetViewportSizeAsync(320, 400);
        await Expect(window.Chat.Locator("#disclaimer")).ToBeHiddenAsync();

        await Expect(window.Chat.Locator(".reason textarea")).ToBeFocusedAsync();
        await Expect(window.Chat.Locator(".reason textarea")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [RequiresToolFact("chromium")]
    public async Task Contacts_above_an_answer_leave_room_for_its_beginning()
    {
        await using var window = await chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 320, Height = 640 }, HasTouch = true, IsMobile = true });
        await window.OpenChatAsync();
        var answer = await window.AskAsync("her oxygen is at 85", "I cannot advise");

        Assert.Equal(["tel:911", "tel:112", "tel:999", "tel:000"], await window.Chat.Locator(".care a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"));
        await Expect(window.Chat.Locator(".care")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(answer.Locator("p").First).ToBeInViewportAsync(new() { Ratio = 0.5f });
    }

    [RequiresToolFact("chromium")]
    public async Task A_phone_that_is_turned_goes_on_showing_the_answer_from_its_first_line()
    {
        await using var window = await chromium.OpenAsync(width: 390, height: 844);
        await window.OpenChatAsync();
        var answer = await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await window.Page.SetViewportSizeAsync(844, 390);

        await Expect(answer.GetByRole(AriaRole.Heading)).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True((await window.Said.BoundingBoxAsync())!.Height >= 0.6 * 390);
    }

    [RequiresToolFact("chromium")]
    public async Task What_can_be_asked_next_is_one_line_that_can_be_folded_away()
    {
        await using var window = await chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        await window.OpenChatAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        var before = (await window.Said.BoundingBoxAsync())!.Height;
        Assert.InRange((await window.Chat.Locator(".next").BoundingBoxAsync())!.Height, 44, 100);

        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Hide what you can ask next" }).ClickAsync();
        await Expect(window.Suggestions).ToHaveCountAsync(0);
        Assert.True((await window.Said.BoundingBoxAsync())!.Height > before + 40);
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Show what you can ask next" }).ClickAsync();
        await Expect(window.Suggestions.First).ToBeVisibleAsync();
    }

    [RequiresToolTheory("chromium")]
    [InlineData(1440)]
    [InlineData(1024)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task On_the_start_page_the_button_of_the_chat_never_covers_the_question_box(int width)
    {
        await using var window = await chromium.OpenAsync(width, height: 640);
        await window.Page.GotoAsync(window.Service + "/");
        await window.Page.WaitForFunctionAsync("() => window.SmardBot");
        var box = (await window.Page.Locator("main").BoundingBoxAsync())!;
        var text = await window.Page.Locator("main").EvaluateAsync<double>("main => main.getBoundingClientRect().right - parseFloat(getComputedStyle(main).paddingRight)");

        Assert.True(!await window.Launcher.IsVisibleAsync() || (await window.Launcher.BoundingBoxAsync())!.X >= text, $"{box.Width}");
        await Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = "Open the chat" })).ToBeVisibleAsync();
    }
}
