using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SmardBot.Storage.Migrations;

/// <summary>Brings a schema up to date. Runs inside one transaction that holds the database's lock, so that a failure leaves the old schema.</summary>
internal static class SchemaUpgrade
{
    /// <summary>Runs the scripts that are missing.</summary>
    /// <returns>The version before and after.</returns>
    /// <exception cref="StoreSchemaException">The schema is newer than the program, or a script failed.</exception>
    public static async Task<(int From, int To)> RunAsync(DbConnection locked, IReadOnlyList<Migration> migrations, TimeProvider time, CancellationToken cancellation)
    {
        await locked.ExecuteAsync(new CommandDefinition(
            "create table if not exists schema_versions (version bigint not null primary key, name text not null, applied bigint not null)",
            cancellationToken: cancellation));
        var from = await VersionAsync(locked, cancellation);
        var known = migrations.Count == 0 ? 0 : migrations[^1].Version;
        if (from > known)
        {
            throw StoreSchemaException.TooNew(locked.DataSource, from, known);
        }

        foreach (var migration in migrations.Where(migration => migration.Version > from))
        {
            await RunAsync(locked, migration, from, time, cancellation);
        }

        return (from, known);
    }

    private static async Task RunAsync(DbConnection locked, Migration migration, int from, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            await locked.ExecuteAsync(new CommandDefinition(migration.Sql, cancellationToken: cancellation));
        }
        catch (DbException error) when (!error.IsTransient)
        {
            throw StoreSchemaException.Failed(locked.DataSource, migration.Name, from, error);
        }

        await locked.ExecuteAsync(new CommandDefinition(
            "insert into schema_versions (version, name, applied) values (@Version, @Name, @Applied)",
            new { Version = (long)migration.Version, migration.Name, Applied = time.GetUtcNow().ToUnixTimeMilliseconds() },
            cancellationToken: cancellation));
    }

    private static async Task<int> VersionAsync(DbConnection connection, CancellationToken cancellation)
    {
        try
        {
            return (int)await connection.ExecuteScalarAsync<long>(new CommandDefinition("select coalesce(max(version), 0) from schema_versions", cancellationToken: cancellation));
        }
        catch (DbException error) when (error is SqliteException { SqliteErrorCode: 1 } or { SqlState: "42703" })
        {
            throw StoreSchemaException.Foreign(connection.DataSource, error);
        }
    }
}
