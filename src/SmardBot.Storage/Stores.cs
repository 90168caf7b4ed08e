using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Inbox;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Reviews;
using SmardBot.Core.Reviews.Proposals;
using SmardBot.Core.Staff;
using SmardBot.Storage.PostgreSql;
using SmardBot.Storage.Sqlite;
using SmardBot.Storage.Staff;

namespace SmardBot.Storage;

/// <summary>The configured database and the ports that it serves. Nothing of a provider is loaded unless it is configured.</summary>
internal sealed class Stores : IAsyncDisposable
{
    public Stores(IOptions<StorageOptions> options, TimeProvider time, ILoggerFactory loggers)
    {
        var database = Open(options.Value, time, loggers.CreateLogger("SmardBot.Storage"));
        Database = database is null ? null : new MeasuredDatabase(database, time);
        if (Database is null)
        {
            var conversations = new InMemoryConversationStore(time);
            (Conversations, Audit) = (conversations, new InMemoryAuditStore());
            (Reviews, Proposals, Tickets) = (new InMemoryReviewStore(Audit), new InMemoryProposalStore(Audit), new InMemoryTicketStore(conversations, Audit, time));
            Inbox = new InMemoryInboxStore(Tickets, Audit, time);
        }
        else
        {
            (Conversations, Reviews, Audit) = (new SqlConversationStore(Database, time), new SqlReviewStore(Database), new SqlAuditStore(Database));
            (Proposals, Tickets) = (new SqlProposalStore(Database), new SqlTicketStore(Database, time));
            Inbox = new SqlInboxStore(Database, time);
        }
    }

    /// <summary>Null when conversations are kept in memory.</summary>
    public ISqlDatabase? Database { get; }

    public IReviewStore Reviews { get; }

    public IConversationStore Conversations { get; }

    public ITicketStore Tickets { get; }

    public IInboxStore Inbox { get; }

    public IProposalStore Proposals { get; }

    public IAuditStore Audit { get; }

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
