using Microsoft.Playwright;

namespace SmardBot.Host.Tests.Browser;

/// <summary>The service below a path of a host that it shares with others.</summary>
[Collection(nameof(ChromiumFixture))]
public sealed class SharedHostTests(ChromiumFixture chromium)
{
    [RequiresToolFact("chromium")]
    public async Task Every_link_script_and_socket_begins_with_the_path()
    {
        await using var service = await RunningService.StartAsync(workingDirectory: null, ("Website:PublicUrl", "http://www.example.org/smard1"));
        await service.WaitUntilReadyAsync();
        await using var window = await chromium.OpenAsync();
        List<string> paths = [];
        window.Page.Request += (_, request) => paths.Add(new Uri(request.Url).AbsolutePath);
        window.Page.WebSocket += (_, socket) => paths.Add(new Uri(socket.Url).AbsolutePath);
        var origin = service.Address.GetLeftPart(UriPartial.Authority);
        await window.Page.GotoAsync(origin + "/smard1/");
        await window.OpenPanelAsync();
        await window.AskAsync("what causes SMARD1?", "IGHMBP2");
        await window.Page.WaitForConditionAsync(() => paths.Any(path => path.EndsWith("/stream", StringComparison.Ordinal)));
        await window.Chat.Locator("#close").ClickAsync();
        foreach (var link in new[] { "All questions and answers", "Privacy", "About" })
        {
            await window.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        }

        await window.Page.GotoAsync(origin + "/smard1/faq/causes");
        await window.Page.Locator("#question").FillAsync("how is it inherited?");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await window.Page.Locator(".reply").WaitForAsync();

        Assert.All(paths, path => Assert.StartsWith("/smard1/", path, StringComparison.Ordinal));
    }

    [RequiresToolFact("chromium")]
    public async Task Staff_sign_in_work_and_sign_out_below_the_path()
    {
        await using var service = await RunningService.StartAsync(workingDirectory: null, ("environment", "Development"), ("Website:PublicUrl", "http://www.example.org/smard1"));
        await using var window = await chromium.OpenAsync();
        List<string> paths = [];
        window.Page.Request += (_, request) => paths.Add(new Uri(request.Url).AbsolutePath);
        await window.Page.GotoAsync(service.Address.GetLeftPart(UriPartial.Authority) + "/smard1/staff/inbox");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Heading, new() { Name = "Inbox" }).WaitForAsync();

        Assert.All(await window.Page.Context.CookiesAsync(), cookie => Assert.StartsWith("/smard1", cookie.Path, StringComparison.Ordinal));
        Assert.Equal("/smard1/staff", (await window.Page.Context.CookiesAsync()).Single(cookie => cookie.Name == "staff").Path);

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Heading, new() { Name = "Staff sign-in" }).WaitForAsync();
        Assert.DoesNotContain(await window.Page.Context.CookiesAsync(), cookie => cookie.Name == "staff");
        Assert.All(paths, path => Assert.StartsWith("/smard1/", path, StringComparison.Ordinal));
    }
}
