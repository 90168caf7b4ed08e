using SmardBot.Core.Knowledge;

namespace SmardBot.Host.Staff.Answers;

/// <summary>Has this instance lay the overlay anew at once, without waiting for what is learnt from it.</summary>
internal sealed class KnowledgeRefresh(KnowledgeBase knowledge, ILogger<KnowledgeRefresh> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>Begins, and waits just as long as a reader does not notice.</summary>
    public async Task NowAsync(CancellationToken cancellation)
    {
        var reload = ReloadAsync();
        await Task.WhenAny(reload, Task.Delay(Patience, TimeProvider.System, cancellation));
    }

    private async Task ReloadAsync()
    {
        try
        {
            await knowledge.ReloadAsync();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.StaffReloadFailed(logger, exception.Message);
        }
    }
}
