using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmardBot.Host.Tests.Browser;

/// <summary>What real sites do to a page that the button stands on.</summary>
[Collection(nameof(ChromiumFixture))]
public sealed class OrdinarySitesTests(ChromiumFixture chromium)
{
    private const string Head = "<!doctype html><html lang='en'><head><meta name='viewport' content='width=device-width'><link rel='icon' href='data:,'><title>A site</title>";
    private const string Embed = "<script src='{service}/widget.js' async></script>";

    [RequiresToolFact("chromium")]
    public async Task It_outlives_a_body_that_is_replaced_with_the_open_chat_as_it_was()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(chromium.Site.PageOf(Head + $"</head><body><p>One</p>{Embed}</body>"));
        await window.Launcher.ClickAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        // What Turbo and its like do when a link is followed: another body, and the same script once more.
        await window.Page.EvaluateAsync(
            """
            () => {
              const body = document.createElement('body');
              body.innerHTML = '<p>Two</p>';
              const script = document.createElement('script');
              script.src = document.querySelector('script').src;
              body.append(script);
              document.body.replaceWith(body);
              return new Promise(done => { script.onload = done; });
            }
            """);

        await Expect(window.Chat.Locator(".bot").Filter(new() { HasText = "IGHMBP2" })).ToBeVisibleAsync();
        await Expect(window.Page.Locator("smardbot-chat")).ToHaveCountAsync(1);
        await window.Chat.Locator("#close").ClickAsync();
        await Expect(window.Launcher).ToBeVisibleAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task It_comes_back_when_a_framework_draws_the_whole_document_anew()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(chromium.Site.PageOf(Head + $"</head><body>{Embed}</body>"));
        await window.Launcher.ClickAsync();
        await window.SendBox.WaitForAsync();
        await window.Page.EvaluateAsync("() => document.querySelector('smardbot-chat').remove()");
        await Expect(window.SendBox).ToBeVisibleAsync();
        await window.Page.EvaluateAsync("() => { const html = document.createElement('html'); html.append(document.createElement('body')); document.documentElement.replaceWith(html); }");

        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
    }

    [RequiresToolTheory("chromium")]
    [InlineData("body { transform: translateX(30px); filter: grayscale(1) }")]
    [InlineData("body { opacity: 0; animation: none }")]
    [InlineData(":not(:defined) { display: none !important; visibility: hidden }")]
    [InlineData("html > :not(head, body), body, body * { opacity: 0.2; visibility: hidden; transform: scale(0.5); pointer-events: none; font-size: 3px }")]
    public async Task It_stands_where_it_should_whatever_the_site_does_to_its_elements(string style)
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(chromium.Site.PageOf(Head + $"<style>{style}</style></head><body><p>Text</p><div style='height: 3000px'></div>{Embed}</body>"));
        await window.Launcher.WaitForAsync();
        await window.Page.EvaluateAsync("() => scrollTo(0, 900)");
        var box = (await window.Launcher.BoundingBoxAsync())!;
        Assert.InRange(box.Y + box.Height, 860, 890);
        Assert.True(await window.Page.Locator("smardbot-chat").EvaluateAsync<bool>("host => host.checkVisibility({ opacityProperty: true, visibilityProperty: true })"));
        await window.Launcher.ClickAsync();

        await Expect(window.SendBox).ToBeFocusedAsync();
    }

    [RequiresToolTheory("chromium")]
    [InlineData("<script src='{service}/widget.js' defer></script>")]
    [InlineData("<script>window.addEventListener('load', () => { const script = document.createElement('script'); script.src = '{service}/widget.js'; document.head.append(script); })</script>")]
    [InlineData("<script type='module'>await import('{service}/widget.js')</script>")]
    [InlineData("<script src='/merged.js'></script>")]
    [InlineData("<script src='{service}/widget.js' async></script><script src='{service}/widget.js' async></script>")]
    public async Task It_works_however_the_script_is_loaded(string embed)
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(chromium.Site.PageOf(Head + $"{embed}</head><body><p>Text</p></body>"));
        await window.Launcher.ClickAsync();
        await Expect(window.SendBox).ToBeVisibleAsync();

        await Expect(window.Page.Locator("smardbot-chat")).ToHaveCountAsync(1);
    }

    [RequiresToolFact("chromium")]
    public async Task A_merged_script_takes_the_sites_wishes_from_the_page()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(chromium.Site.PageOf(
            Head + "<script>window.SmardBotSettings = { title: 'Ask us', position: 'left', host: '{service}' }</script><script src='/merged.js'></script></head><body></body>"));

        await Expect(window.Launcher).ToHaveTextAsync("Ask us");
        Assert.InRange((await window.Launcher.BoundingBoxAsync())!.X, 0, 40);
    }

    [RequiresToolTheory("chromium")]
    [InlineData("<dialog id='d'><a href='{service}/chat' data-smardbot>Ask</a></dialog><script>d.showModal()</script>")]
    [InlineData("<div id='d' role='dialog' aria-modal='true' style='position: fixed; inset: 0; z-index: 2147483647; background: #fff'><a href='{service}/chat' data-smardbot>Ask</a></div><script>document.addEventListener('focusin', event => { if (!d.contains(event.target)) d.querySelector('a').focus(); }); d.addEventListener('click', event => event.stopPropagation())</script>")]
    public async Task A_link_in_a_modal_dialog_opens_a_chat_that_can_be_used(string dialog)
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(chromium.Site.PageOf(Head + $"</head><body>{dialog}{Embed}</body>"));
        await window.Page.WaitForFunctionAsync("() => window.SmardBot");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Ask" }).ClickAsync();
        await Expect(window.SendBox).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("what causes SMARD1?");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Chat.Locator(".bot").Filter(new() { HasText = "IGHMBP2" }).First.WaitForAsync();
        await window.Chat.GetByRole(AriaRole.Button, new() { Name = "Yes, helpful" }).ClickAsync();
        await window.Page.Keyboard.PressAsync("Escape");

        await Expect(window.Panel).ToBeHiddenAsync();
        await Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = "Ask" })).ToBeFocusedAsync();
    }

    [RequiresToolFact("chromium")]
    public async Task On_a_right_to_left_page_it_stands_on_the_other_side_and_reads_left_to_right()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(chromium.Site.PageOf((Head + $"</head><body dir='rtl'><p>نص</p>{Embed}</body>").Replace("lang='en'", "lang='ar'", StringComparison.Ordinal)));
        Assert.InRange((await window.Launcher.BoundingBoxAsync())!.X, 0, 40);
        await window.Launcher.ClickAsync();
        await window.SendBox.WaitForAsync();

        Assert.InRange((await window.Panel.BoundingBoxAsync())!.X, 0, 40);
        await Expect(window.Panel).ToHaveCSSAsync("direction", "ltr");
    }

    [RequiresToolFact("chromium")]
    public async Task Under_a_cross_origin_embedder_policy_it_answers()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(chromium.Site.PageOf(Head + $"</head><body>{Embed}</body>", isolated: true));
        Assert.True(await window.Page.EvaluateAsync<bool>("() => crossOriginIsolated"));
        await window.Launcher.ClickAsync();

        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        Assert.Empty(window.Complaints);
    }

    [RequiresToolFact("chromium")]
    public async Task A_site_may_do_without_the_button_or_say_when_there_is_room_for_it()
    {
        await using var window = await chromium.OpenAsync(width: 1200);
        await window.Page.GotoAsync(chromium.Site.PageOf(
            Head + "</head><body><a href='{service}/chat' data-smardbot>Ask</a><script src='{service}/widget.js' data-button='(min-width: 1000px)' async></script></body>"));
        await Expect(window.Launcher).ToBeVisibleAsync();
        await window.Page.SetViewportSizeAsync(900, 800);
        await Expect(window.Launcher).ToBeHiddenAsync();
        await window.Page.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(window.SendBox).ToBeVisibleAsync();
    }
}
