using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Core.Conversations;
using SmardBot.Core.Reviews;
using SmardBot.Storage.PostgreSql;
using SmardBot.Storage.Sqlite;

namespace SmardBot.Storage;

/// <summary>The configured database and the ports that it serves. Nothing of a provider is loaded unless it is configured.</summary>
internal sealed class Stores : IAsyncDisposable
{
    public Stores(IOptions<StorageOptions> options, TimeProvider time, ILoggerFactory loggers)
    {
        var database = Open(options.Value, time, loggers.CreateLogger("SmardBot.Storage"));
        Database = database is null ? null : new MeasuredDatabase(database, time);
        Reviews = Database is null ? new InMemoryReviewStore() : new SqlReviewStore(Database);
        Conversations = Database is null ? new InMemoryConversationStore(time) : new SqlConversationStore(Database, time);
    }

    /// <summary>Null when conversations are kept in memory.</summary>
    public ISqlDatabase? Database { get; }

    public IReviewStore Reviews { get; }

    public IConversationStore Conversations { get; }

    public ValueTask DisposeAsync() => Database?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static ISqlDatabase? Open(StorageOptions options, TimeProvider time, ILogger logger) => options.Provider switch
    {
        StorageProvider.Memory => null,
        StorageProvider.PostgreSql => OpenPostgreSql(options, time, logger),
        _ => OpenSqlite(options, time, logger),
    };

    private static SqliteDatabase OpenSqlite(StorageOptions options, TimeProvider time, ILogger logger) =>
        new(new SqliteFile(options.ConnectionString ?? StorageOptions.DefaultSqlite), options.SurvivePowerLoss, time, logger);

    private static PostgreSqlDatabase OpenPostgreSql(StorageOptions options, TimeProvider time, ILogger logger) =>
        new(options.ConnectionString!, time, logger);
}
