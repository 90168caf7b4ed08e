using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Core.Conversations;

namespace SmardBot.Storage;

/// <summary>
/// Opens the database and brings its schema up to date before the service takes requests. A schema that does not fit and a file
/// that cannot be opened stop the service; a server that is away does not, for it may come back.
/// </summary>
internal sealed class StorageStartup(Stores stores, IOptions<StorageOptions> options, ILogger<StorageStartup> logger) : IHostedService
{
    private bool isDone;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (isDone)
        {
            return;
        }

        isDone = true;
        var provider = options.Value.Provider;
        if (stores.Database is not null)
        {
            try
            {
                await stores.Database.OpenAsync(cancellationToken);
            }
            catch (StoreUnavailableException error) when (provider is StorageProvider.PostgreSql)
            {
                Log.AwayAtStart(logger, error);
                return;
            }
        }

        Log.Opened(logger, provider);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
