using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Inbox;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Staff;
using SmardBot.Storage.PostgreSql;
using SmardBot.Storage.Staff;
using SmardBot.Testing.PostgreSql;
using SmardBot.Testing.Staff;

namespace SmardBot.Storage.Tests.Staff;

public sealed class MemoryInboxStoreTests : InboxStoreContract
{
    protected override (TicketStores Stores, IInboxStore Inbox) Open()
    {
        var (conversations, audit) = (new InMemoryConversationStore(Clock), new InMemoryAuditStore());
        var tickets = new InMemoryTicketStore(conversations, audit, Clock);
        return (new TicketStores(conversations, tickets, audit), new InMemoryInboxStore(tickets, audit, Clock));
    }
}

public sealed class SqliteInboxStoreTests : InboxStoreContract
{
    protected override (TicketStores Stores, IInboxStore Inbox) Open()
    {
        var database = Own(TemporarySqlite.Open(Own(new TemporarySqlite()).ConnectionString, Clock));
        return (new TicketStores(new SqlConversationStore(database, Clock), new SqlTicketStore(database, Clock), new SqlAuditStore(database)), new SqlInboxStore(database, Clock));
    }
}

[RequiresPostgreSql]
[Collection(PostgreSqlTests.Name)]
public sealed class PostgreSqlInboxStoreTests(PostgreSqlFixture postgres) : InboxStoreContract
{
    protected override (TicketStores Stores, IInboxStore Inbox) Open()
    {
        var database = Own(new PostgreSqlDatabase(postgres.Server.NewSchema(), Clock, NullLogger.Instance));
        return (new TicketStores(new SqlConversationStore(database, Clock), new SqlTicketStore(database, Clock), new SqlAuditStore(database)), new SqlInboxStore(database, Clock));
    }
}
