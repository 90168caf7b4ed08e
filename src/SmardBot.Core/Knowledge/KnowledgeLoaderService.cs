using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Core.Faq;

namespace SmardBot.Core.Knowledge;

/// <summary>Loads the FAQ at start and compares the files with it every few seconds: a poll of contents misses no edit on any file system.</summary>
internal sealed class KnowledgeLoaderService(KnowledgeBase knowledge, IOptions<FaqOptions> options, TimeProvider clock, ILogger<KnowledgeLoaderService> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.CheckSeconds), clock);
        do
        {
            try
            {
                await knowledge.ReloadAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                logger.KnowledgeBroken(options.Value.Folder, exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
