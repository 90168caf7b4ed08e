using SmardBot.Testing.PostgreSql;

namespace SmardBot.Storage.Tests;

/// <summary>One server for all tests of a class; started with the first that asks.</summary>
public sealed class PostgreSqlFixture : IDisposable
{
    private readonly Lazy<PostgreSqlServer> server = new(() => new PostgreSqlServer());

    internal PostgreSqlServer Server => server.Value;

    public void Dispose()
    {
        if (server.IsValueCreated)
        {
            server.Value.Dispose();
        }
    }
}
