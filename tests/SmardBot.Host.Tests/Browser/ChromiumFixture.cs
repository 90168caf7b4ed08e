using Microsoft.Playwright;

namespace SmardBot.Host.Tests.Browser;

/// <summary>Chromium and the running service, started by the first test that needs them and stopped after the last.</summary>
[CollectionDefinition(nameof(ChromiumFixture))]
public sealed class ChromiumFixture : IAsyncLifetime, IDisposable, ICollectionFixture<ChromiumFixture>
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim starting = new(1, 1);
    private IPlaywright? playwright;
    private IBrowser? browser;
    private RunningService? service;
    private OtherSite? site;
    private OtherSite? stranger;

    /// <summary>A site that may embed the chat.</summary>
    internal OtherSite Site => site!;

    /// <summary>A site that may not.</summary>
    internal OtherSite Stranger => stranger!;

    /// <summary>Opens a window with a profile of its own.</summary>
    internal Task<BrowserWindow> OpenAsync(int width = 1200, int height = 900, ColorScheme scheme = ColorScheme.Light) =>
        OpenAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });

    /// <summary>Opens a window of a browser that is set up in a particular way.</summary>
    internal async Task<BrowserWindow> OpenAsync(BrowserNewContextOptions options)
    {
        await starting.WaitAsync();
        try
        {
            if (service is null)
            {
                site = await OtherSite.StartAsync();
                stranger = await OtherSite.StartAsync();
                service = await RunningService.StartAsync(
                    workingDirectory: null, ("Widget:AllowedOrigins:0", site.Origin), ("DirectLine:Secrets:0", WebChatPage.Secret));
                site.Service = stranger.Service = service.Address.GetLeftPart(UriPartial.Authority);
                await service.WaitUntilReadyAsync();
            }

            Assertions.SetDefaultExpectTimeout(BrowserWindow.Patience);
            playwright ??= await Playwright.CreateAsync();
            browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Tools.Find("chromium"), Args = Arguments });
        }
        finally
        {
            starting.Release();
        }

        var context = await browser.NewContextAsync(options);
        return new BrowserWindow(context, await context.NewPageAsync(), service.Address);
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        foreach (var part in new IAsyncDisposable?[] { service, site, stranger })
        {
            if (part is not null)
            {
                await part.DisposeAsync();
            }
        }
    }

    public void Dispose()
    {
        playwright?.Dispose();
        starting.Dispose();
    }
}
