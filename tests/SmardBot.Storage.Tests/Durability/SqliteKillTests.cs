using SmardBot.Testing;

namespace SmardBot.Storage.Tests.Durability;

public sealed class SqliteKillTests : KillContract
{
    private string connectionString = "";

    private protected override (StorageProvider Provider, string ConnectionString) Target => (StorageProvider.Sqlite, connectionString);

    public override Task InitializeAsync()
    {
        connectionString = Own(new TemporarySqlite()).ConnectionString;
        return Task.CompletedTask;
    }

    private protected override ISqlDatabase Open() => TemporarySqlite.Open(connectionString, new SettableClock());
}
