using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SmardBot.Host.Tests.Browser;

/// <summary>One browser window with the chat in it, and what it did on the network and said on the console.</summary>
internal sealed class BrowserWindow : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly ConcurrentQueue<string> origins = new();

    public BrowserWindow(IBrowserContext context, IPage page, Uri service)
    {
        this.context = context;
        Page = page;
        Service = service.GetLeftPart(UriPartial.Authority);
        context.SetDefaultTimeout(20_000);
        page.Console += (_, message) => NoteIf(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => NoteIf(true, error);
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

    public ILocator SendBox => Chat.GetByPlaceholder("Type your question");

    /// <summary>What was said, oldest first.</summary>
    public ILocator Messages => Chat.Locator(".webchat__bubble__content");

    public ILocator SuggestedQuestion(string text) => Chat.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = text });

    /// <summary>Opens the demonstration page and its chat, until the bot has greeted.</summary>
    public async Task OpenChatAsync()
    {
        await Page.GotoAsync(Service + "/");
        await Launcher.ClickAsync();
        await Messages.Filter(new() { HasText = "SMARD1" }).First.WaitForAsync();
    }

    public async Task AskAsync(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void NoteIf(bool matters, string text)
    {
        if (matters)
        {
            complaints.Enqueue(text);
        }
    }
}
