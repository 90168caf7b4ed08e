using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Core.Reviews.Proposals;
using SmardBot.Core.Staff;
using SmardBot.Storage.PostgreSql;
using SmardBot.Storage.Staff;
using SmardBot.Testing;
using SmardBot.Testing.PostgreSql;
using SmardBot.Testing.Staff;

namespace SmardBot.Storage.Tests.Staff;

public sealed class MemoryProposalStoreTests : ProposalStoreContract
{
    protected override (IProposalStore Proposals, IAuditStore Audit) Open()
    {
        var audit = new InMemoryAuditStore();
        return (new InMemoryProposalStore(audit), audit);
    }
}

public sealed class SqliteProposalStoreTests : ProposalStoreContract
{
    protected override (IProposalStore Proposals, IAuditStore Audit) Open()
    {
        var database = Own(TemporarySqlite.Open(Own(new TemporarySqlite()).ConnectionString, new SettableClock()));
        return (new SqlProposalStore(database), new SqlAuditStore(database));
    }
}

[RequiresPostgreSql]
[Collection(PostgreSqlTests.Name)]
public sealed class PostgreSqlProposalStoreTests(PostgreSqlFixture postgres) : ProposalStoreContract
{
    protected override (IProposalStore Proposals, IAuditStore Audit) Open()
    {
        var database = Own(new PostgreSqlDatabase(postgres.Server.NewSchema(), new SettableClock(), NullLogger.Instance));
        return (new SqlProposalStore(database), new SqlAuditStore(database));
    }
}
