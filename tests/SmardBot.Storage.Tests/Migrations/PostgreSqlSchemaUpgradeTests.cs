using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Storage.Migrations;
using SmardBot.Storage.PostgreSql;
using SmardBot.Testing.PostgreSql;

namespace SmardBot.Storage.Tests.Migrations;

[RequiresPostgreSql]
[Collection(PostgreSqlTests.Name)]
public sealed class PostgreSqlSchemaUpgradeTests(PostgreSqlFixture postgres) : SchemaUpgradeContract
{
    private readonly string connectionString = postgres.Server.NewSchema();

    private protected override ISqlDatabase Create(IReadOnlyList<Migration> migrations) =>
        new PostgreSqlDatabase(connectionString, Clock, NullLogger.Instance, migrations);
}
