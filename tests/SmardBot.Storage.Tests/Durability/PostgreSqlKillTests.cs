using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Storage.PostgreSql;
using SmardBot.Testing;
using SmardBot.Testing.PostgreSql;

namespace SmardBot.Storage.Tests.Durability;

[RequiresPostgreSql]
[Collection(PostgreSqlTests.Name)]
public sealed class PostgreSqlKillTests(PostgreSqlFixture postgres) : KillContract
{
    private readonly string connectionString = postgres.Server.NewSchema();

    private protected override (StorageProvider Provider, string ConnectionString) Target => (StorageProvider.PostgreSql, connectionString);

    private protected override ISqlDatabase Open() => new PostgreSqlDatabase(connectionString, new SettableClock(), NullLogger.Instance);
}
