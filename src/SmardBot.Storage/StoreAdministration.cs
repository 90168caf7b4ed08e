using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using SmardBot.Core.Conversations;
using SmardBot.Storage.Migrations;

namespace SmardBot.Storage;

/// <summary>What an operator does with the store beside running the service.</summary>
public sealed class StoreAdministration
{
    private readonly Stores stores;
    private readonly StorageProvider provider;

    internal StoreAdministration(Stores stores, IOptions<StorageOptions> options)
    {
        this.stores = stores;
        provider = options.Value.Provider;
    }

    /// <summary>Brings the schema up to date, as a start of the service does.</summary>
    /// <returns>The version before and after.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    /// <exception cref="StoreSchemaException">The schema is newer than the program, or a script failed; nothing was changed.</exception>
    public async Task<(int From, int To)> MigrateAsync(CancellationToken cancellation = default)
    {
        if (stores.Database is not { } database)
        {
            return (0, 0);
        }

        await database.OpenAsync(cancellation);
        return database.Upgraded;
    }

    /// <summary>Looks at the store and changes nothing.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task<StoreReport> CheckAsync(CancellationToken cancellation = default)
    {
        var known = Migration.All[^1].Version;
        if (stores.Database is not { } database)
        {
            return new StoreReport(provider, "memory", known, known, 0, 0, 0, 0, null);
        }

        return await database.InspectAsync(connection => LookAsync(connection, database, known), cancellation);
    }

    private async Task<StoreReport> LookAsync(DbConnection connection, ISqlDatabase database, int known)
    {
        var version = await VersionAsync(connection, database);
        var report = new StoreReport(provider, database.Place, version, known, 0, 0, 0, 0, null);
        if (version != known)
        {
            return report with
            {
                Fault = version > known
                    ? StoreSchemaException.TooNew(database.Place, version, known).Message
                    : $"The schema has version {version}, this program needs {known}. Run 'store migrate', or start the service.",
            };
        }

        return report with
        {
            Conversations = await CountAsync("conversations"),
            Activities = await CountAsync("activities"),
            OwedTurns = await CountAsync("turns"),
            Questions = await CountAsync("review_questions"),
            Fault = await database.DamageAsync(connection),
        };

        Task<long> CountAsync(string table) => connection.ExecuteScalarAsync<long>($"select count(*) from {table}");
    }

    private static async Task<int> VersionAsync(DbConnection connection, ISqlDatabase database) =>
        await connection.ExecuteScalarAsync<long>(database.HasTable, new { Table = "schema_versions" }) == 0
            ? 0
            : (int)await connection.ExecuteScalarAsync<long>("select coalesce(max(version), 0) from schema_versions");
}
