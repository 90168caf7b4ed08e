using SmardBot.Testing.PostgreSql;

namespace SmardBot.Host.Tests.Durability;

[RequiresPostgreSql]
public sealed class PostgreSqlServiceKillTests : ServiceKillContract, IDisposable
{
    private readonly Lazy<PostgreSqlServer> server = new(() => new PostgreSqlServer());

    private protected override (string Key, string Value)[] Store => [("Storage:Provider", "PostgreSql"), ("Storage:ConnectionString", server.Value.ConnectionString)];

    public void Dispose()
    {
        if (server.IsValueCreated)
        {
            server.Value.Dispose();
        }
    }
}
