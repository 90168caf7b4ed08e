using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmardBot.Host.Tests.Browser;

/// <summary>A family that asks for a person in the chat, and staff who answer it on their pages.</summary>
[Collection(nameof(ChromiumFixture))]
public sealed class PersonTests(ChromiumFixture chromium)
{
    private const string Question = "can grandma bring her small dog to the ward";
    private const string Reply = "Small dogs may come on Sundays.";

    [RequiresToolFact("chromium")]
    public async Task A_family_agrees_staff_take_it_and_reply_and_the_family_reads_it_in_the_chat()
    {
        await using var service = await StartAsync();
        await using var family = await AskedAsync(service);
        await using var ana = await SignInAsync(service);
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Take it" }).ClickAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Give it back" }).WaitForAsync();

        // The program is silent now, so nobody is left to wait for it.
        await family.AskAsync("it is a poodle");
        await Expect(family.Chat.Locator(".notice")).ToContainTextAsync("has your question and reads what you write here");
        await Expect(family.Chat.Locator(".dots")).ToHaveCountAsync(0);

        await ReplyAsync(ana);
        var reply = family.Chat.Locator(".bot.person");
        await Expect(reply.Locator("section")).ToHaveTextAsync(Reply);
        await Expect(reply.Locator(".who")).ToContainTextAsync("A person answers");
        await Expect(reply.Locator(".note")).ToContainTextAsync("Medical disclaimer");
        await Expect(reply).ToBeInViewportAsync();
        await Expect(ana.Page.Locator(".chat")).ToContainTextAsync("it is a poodle");
    }

    [RequiresToolFact("chromium")]
    public async Task The_reply_is_read_on_another_device_with_the_code_and_a_wrong_code_opens_nothing()
    {
        await using var service = await StartAsync();
        await using var family = await AskedAsync(service);
        await family.ChooseAsync("Read the answer on another device");
        var shown = family.Chat.Locator(".code");
        await Expect(shown).ToContainTextAsync("-");
        var code = await shown.InnerTextAsync();
        await using var ana = await SignInAsync(service);
        await ReplyAsync(ana);

        await using var other = await OpenAsync(service);
        await other.ChooseAsync("I have a code");
        var box = other.Chat.GetByLabel("The code that you were given");
        await box.FillAsync("no such code");
        await box.PressAsync("Enter");
        await Expect(other.Chat.GetByRole(AriaRole.Alert).Filter(new() { HasText = "This code opens no chat" })).ToBeVisibleAsync();
        await Expect(box).ToBeFocusedAsync();
        await box.FillAsync(code.ToLowerInvariant());
        await box.PressAsync("Enter");

        await Expect(other.Chat.Locator(".bot.person section")).ToHaveTextAsync(Reply);
        await Expect(other.Chat.Locator(".me").First).ToContainTextAsync(Question);
    }

    [RequiresToolFact("chromium")]
    public async Task Without_a_yes_staff_see_nothing_of_the_chat()
    {
        await using var service = await StartAsync();
        await using var family = await OpenAsync(service);
        await family.AskAsync(Question);
        await family.Chat.Locator(".bot").Nth(1).WaitForAsync();
        await family.ChooseAsync("Talk to a person");
        await family.SuggestedQuestion("No, thank you").ClickAsync();
        await family.Chat.Locator(".bot").Nth(3).WaitForAsync();

        await using var ana = await chromium.OpenAsync();
        await EnterAsync(ana, service);

        await Expect(ana.Page.Locator("main")).Not.ToContainTextAsync(Question);
        await Expect(family.Chat.Locator(".notice")).ToHaveCountAsync(0);
    }

    private static async Task<RunningService> StartAsync()
    {
        var service = await RunningService.StartAsync(workingDirectory: null, ("environment", "Development"));
        await service.WaitUntilReadyAsync();
        return service;
    }

    private static string Origin(RunningService service) => service.Address.GetLeftPart(UriPartial.Authority);

    /// <summary>The chat of a family on a phone.</summary>
    private async Task<BrowserWindow> OpenAsync(RunningService service)
    {
        var window = await chromium.OpenAsync(390, 844);
        await window.Page.GotoAsync(Origin(service) + "/");
        await window.OpenPanelAsync();
        await window.Chat.Locator(".turn[id] .bot").First.WaitForAsync();
        return window;
    }

    /// <summary>A family that asked, asked for a person, and agreed that one reads it.</summary>
    private async Task<BrowserWindow> AskedAsync(RunningService service)
    {
        var family = await OpenAsync(service);
        await family.AskAsync(Question);
        await family.Chat.Locator(".bot").Nth(1).WaitForAsync();
        await family.ChooseAsync("Talk to a person");
        await Expect(family.Chat.Locator(".bot").Last).ToContainTextAsync("May a person read this chat?");
        await family.SuggestedQuestion("Yes, a person may read this chat").ClickAsync();
        await Expect(family.Chat.Locator(".bot").Last).ToContainTextAsync("Your question waits for a person");
        return family;
    }

    /// <summary>Somebody of the staff, with the family's question open.</summary>
    private async Task<BrowserWindow> SignInAsync(RunningService service)
    {
        var window = await chromium.OpenAsync();
        await EnterAsync(window, service);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = Question }).ClickAsync();
        return window;
    }

    private static async Task EnterAsync(BrowserWindow window, RunningService service)
    {
        await window.Page.GotoAsync(Origin(service) + "/staff");
        await window.Page.GetByLabel("Name").FillAsync("Ana");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Heading, new() { Name = "Inbox" }).WaitForAsync();
    }

    private static async Task ReplyAsync(BrowserWindow staff)
    {
        await staff.Page.GetByLabel("Your reply").FillAsync(Reply);
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(staff.Page.Locator(".chat")).ToContainTextAsync(Reply);
    }
}
