using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Staff;
using SmardBot.Storage.PostgreSql;
using SmardBot.Storage.Staff;
using SmardBot.Testing.PostgreSql;
using SmardBot.Testing.Staff;

namespace SmardBot.Storage.Tests.Staff;

public sealed class MemoryTicketStoreTests : TicketStoreContract
{
    protected override TicketStores Open()
    {
        var (conversations, audit) = (new InMemoryConversationStore(Clock), new InMemoryAuditStore());
        return new TicketStores(conversations, new InMemoryTicketStore(conversations, audit, Clock), audit);
    }
}

public sealed class SqliteTicketStoreTests : TicketStoreContract
{
    protected override TicketStores Open()
    {
        var database = Own(TemporarySqlite.Open(Own(new TemporarySqlite()).ConnectionString, Clock));
        return new TicketStores(new SqlConversationStore(database, Clock), new SqlTicketStore(database, Clock), new SqlAuditStore(database));
    }
}

[RequiresPostgreSql]
[Collection(PostgreSqlTests.Name)]
public sealed class PostgreSqlTicketStoreTests(PostgreSqlFixture postgres) : TicketStoreContract
{
    protected override TicketStores Open()
    {
        var database = Own(new PostgreSqlDatabase(postgres.Server.NewSchema(), Clock, NullLogger.Instance));
        return new TicketStores(new SqlConversationStore(database, Clock), new SqlTicketStore(database, Clock), new SqlAuditStore(database));
    }
}
