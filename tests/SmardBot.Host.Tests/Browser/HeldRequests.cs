using Microsoft.Playwright;

namespace SmardBot.Host.Tests.Browser;

/// <summary>Requests that are on their way until the test lets them through.</summary>
internal sealed class HeldRequests : IAsyncDisposable
{
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Holds what goes to addresses like this one.</summary>
    public static async Task<HeldRequests> HoldAsync(IPage page, string addresses, string method = "GET")
    {
        var held = new HeldRequests();
        await page.RouteAsync(addresses, async route =>
        {
            if (route.Request.Method == method)
            {
                await held.released.Task;
            }

            await route.ContinueAsync();
        });
        return held;
    }

    public void Release() => released.TrySetResult();

    public ValueTask DisposeAsync()
    {
        Release();
        return ValueTask.CompletedTask;
    }
}
