using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SmardBot.Host.Tests.Browser;

/// <summary>The faults that axe-core finds.</summary>
internal static class Axe
{
    /// <summary>Looks at a page as it is now, or at a part of it.</summary>
    public static async Task AssertNoFaultAsync(this IPage page, string where, string? part = null)
    {
        var result = part is null ? await page.RunAxe() : await page.Locator(part).RunAxe();
        Assert.True(result.Violations.Length == 0, $"{where}: {string.Join("; ", result.Violations.Select(Describe))}");
    }

    private static string Describe(AxeResultItem fault) => $"{fault.Id} ({fault.Help}) at {string.Join(", ", fault.Nodes.Select(node => node.Target))}";
}
