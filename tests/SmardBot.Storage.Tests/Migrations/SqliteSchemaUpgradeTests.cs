using SmardBot.Storage.Migrations;

namespace SmardBot.Storage.Tests.Migrations;

public sealed class SqliteSchemaUpgradeTests : SchemaUpgradeContract
{
    private string connectionString = "";

    public override Task InitializeAsync()
    {
        connectionString = Own(new TemporarySqlite()).ConnectionString;
        return Task.CompletedTask;
    }

    private protected override ISqlDatabase Create(IReadOnlyList<Migration> migrations) => TemporarySqlite.Open(connectionString, Clock, migrations);
}
