using Microsoft.Playwright;

namespace SmardBot.Host.Tests.Browser;

internal static class PageExtensions
{
    /// <summary>Waits for something that the page tells by events.</summary>
    public static Task WaitForConditionAsync(this IPage page, Func<bool> holds) => page.WaitForConditionAsync(() => Task.FromResult(holds()));

    /// <summary>Waits for something that has to be asked for.</summary>
    public static async Task WaitForConditionAsync(this IPage page, Func<Task<bool>> holds)
    {
        using var deadline = new CancellationTokenSource(BrowserWindow.Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await holds())
        {
            Assert.False(page.IsClosed);
            await timer.WaitForNextTickAsync(deadline.Token);
        }
    }
}
