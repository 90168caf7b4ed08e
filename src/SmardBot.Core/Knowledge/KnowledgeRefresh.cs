using Microsoft.Extensions.Logging;

namespace SmardBot.Core.Knowledge;

/// <summary>Has this instance lay the overlay anew at once, without waiting for what is learnt from it.</summary>
public sealed class KnowledgeRefresh(KnowledgeBase knowledge, TimeProvider clock, ILogger<KnowledgeRefresh> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>Begins, and waits just as long as a reader does not notice.</summary>
    public async Task NowAsync(CancellationToken cancellation)
    {
        var reload = ReloadAsync();
        await Task.WhenAny(reload, Task.Delay(Patience, clock, cancellation));
    }

    private async Task ReloadAsync()
    {
        try
        {
            await knowledge.ReloadAsync();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.RefreshFailed(exception.Message);
        }
    }
}
