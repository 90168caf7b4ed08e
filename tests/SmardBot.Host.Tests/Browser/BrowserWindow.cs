using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SmardBot.Host.Tests.Browser;

/// <summary>One browser window with the chat in it, and what it did on the network and said on the console.</summary>
internal sealed class BrowserWindow : IAsyncDisposable
{
    /// <summary>How long anything in a window may take, in milliseconds: much on a busy machine, and little where it never comes.</summary>
    public const int Patience = 20_000;

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly ConcurrentQueue<string> origins = new();
    private readonly ConcurrentQueue<IRequest> finished = new();

    public BrowserWindow(IBrowserContext context, IPage page, Uri service)
    {
        this.context = context;
        Page = page;
        Service = service.GetLeftPart(UriPartial.Authority);
        context.SetDefaultTimeout(Patience);
        page.Console += (_, message) => NoteIf(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => NoteIf(true, error);
        page.RequestFinished += (_, request) => finished.Enqueue(request);
        page.Request += (_, request) => origins.Enqueue(new Uri(request.Url) is var url && url.Scheme is "data" or "blob" ? "" : url.GetLeftPart(UriPartial.Authority));
    }

    public IPage Page { get; }

    /// <summary>The origin of the service.</summary>
    public string Service { get; }

    /// <summary>Errors and warnings of the console, Content-Security-Policy violations among them.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>The origins that anything was requested from.</summary>
    public IEnumerable<string> Origins => origins.Where(origin => origin.Length > 0).Distinct(StringComparer.Ordinal);

    public ILocator Launcher => Page.Locator("smardbot-chat .launcher");

    public ILocator Panel => Page.Locator("smardbot-chat .panel");

    public IFrameLocator Chat => Page.FrameLocator("smardbot-chat iframe");

    /// <summary>The box for a question.</summary>
    public ILocator SendBox => Chat.Locator("#ask textarea");

    /// <summary>The conversation.</summary>
    public ILocator Said => Chat.Locator("#said");

    /// <summary>What was said, oldest first.</summary>
    public ILocator Messages => Chat.Locator(".me, .bot, .alarm");

    /// <summary>What the bot says when somebody is in danger.</summary>
    public ILocator Alarm => Chat.Locator(".alarm");

    /// <summary>What can be asked next.</summary>
    public ILocator Suggestions => Chat.Locator(".next button");

    public ILocator SuggestedQuestion(string text) => Suggestions.Filter(new() { HasText = text });

    /// <summary>Opens the start page and its chat, until the bot has greeted.</summary>
    public async Task OpenChatAsync()
    {
        await Page.GotoAsync(Service + "/");
        await OpenPanelAsync();
        await SendBox.WaitForAsync();
        await Chat.Locator(".turn[id] .bot").First.WaitForAsync();
    }

    /// <summary>Presses the button of the chat, or where there is no room for it the link that stands in its place.</summary>
    public async Task OpenPanelAsync()
    {
        await Page.WaitForFunctionAsync("() => window.SmardBot");
        var link = Page.Locator("[data-smardbot]");
        await (await Launcher.IsVisibleAsync() ? Launcher : link).ClickAsync();
    }

    /// <summary>Chooses from the menu.</summary>
    public async Task ChooseAsync(string tool)
    {
        await Chat.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await Chat.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = tool }).ClickAsync();
    }

    /// <summary>Asks, and waits for the answer that holds a text.</summary>
    public async Task<ILocator> AskAsync(string text, string answer)
    {
        await AskAsync(text);
        var found = Chat.Locator(".bot, .alarm").Filter(new() { HasText = answer }).Last;
        await found.WaitForAsync();
        return found;
    }

    public async Task AskAsync(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
    }

    /// <summary>What came from the service so far: the bytes on the wire by path.</summary>
    public async Task<IReadOnlyDictionary<string, int>> BytesAsync()
    {
        var bytes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var request in finished.Where(request => request.Url.StartsWith(Service, StringComparison.Ordinal)))
        {
            var sizes = await request.SizesAsync();
            bytes[new Uri(request.Url).AbsolutePath] = sizes.ResponseBodySize;
        }

        return bytes;
    }

    /// <summary>What the chat page keeps in this browser, as JSON; null for nothing.</summary>
    public Task<string?> KeptAsync() => Chat.Locator("body").EvaluateAsync<string?>("() => localStorage.getItem('smardbot.conversation')");

    /// <summary>The status with which the service answers when a key that was kept is used again.</summary>
    public Task<int> ResumeAsync(string kept) => Chat.Locator("body").EvaluateAsync<int>(
        "async (_, kept) => (await fetch('/api/widget/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: kept })).status", kept);

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void NoteIf(bool matters, string text)
    {
        if (matters)
        {
            complaints.Enqueue(text);
        }
    }
}
