using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SmardBot.Host.Tests.Browser;

/// <summary>One browser window with the chat in it, and what it did on the network and said on the console.</summary>
internal sealed class BrowserWindow : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly ConcurrentQueue<string> origins = new();
    private readonly ConcurrentQueue<IRequest> finished = new();

    public BrowserWindow(IBrowserContext context, IPage page, Uri service)
    {
        this.context = context;
        Page = page;
        Service = service.GetLeftPart(UriPartial.Authority);
        context.SetDefaultTimeout(60_000);
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

    /// <summary>The box that is there before Web Chat.</summary>
    public ILocator FirstBox => Chat.Locator("#first-ask textarea");

    /// <summary>Web Chat's own box, once it has taken over.</summary>
    public ILocator SendBox => Chat.Locator(".ready [data-id='webchat-sendbox-input']");

    /// <summary>What was said, oldest first.</summary>
    public ILocator Messages => Chat.Locator(".webchat__bubble__content");

    public ILocator SuggestedQuestion(string text) => Chat.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = text });

    /// <summary>Opens the demonstration page and its chat, until the bot has greeted.</summary>
    public async Task OpenChatAsync()
    {
        await Page.GotoAsync(Service + "/");
        await Launcher.ClickAsync();
        await Messages.Filter(new() { HasText = "SMARD1" }).First.WaitForAsync();
        await SendBox.WaitForAsync();
    }

    /// <summary>Asks, and waits for the answer that holds a text.</summary>
    public async Task<ILocator> AskAsync(string text, string answer)
    {
        await AskAsync(text);
        var found = Messages.Filter(new() { HasText = answer }).Last;
        await found.WaitForAsync();
        return found;
    }

    public async Task AskAsync(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
    }

    /// <summary>What came from the service so far: the bytes on the wire by path, the chat control itself left out.</summary>
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
