namespace SmardBot.Storage.Tests;

/// <summary>The tests that share the server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgreSqlTests : ICollectionFixture<PostgreSqlFixture>
{
    public const string Name = "PostgreSQL";
}
