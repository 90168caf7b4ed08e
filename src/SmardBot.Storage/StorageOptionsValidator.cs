using System.Data.Common;
using Microsoft.Extensions.Options;

namespace SmardBot.Storage;

/// <summary>Names key, value and what is allowed. Never repeats a connection string: it may hold a password.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) => options.Provider switch
    {
        StorageProvider.Sqlite => Require(options.ConnectionString ?? StorageOptions.DefaultSqlite, "Data Source", "Data Source=data/smardbot.db", "Datasource", "Filename"),
        StorageProvider.PostgreSql => Require(options.ConnectionString ?? "", "Host", "Host=localhost;Database=smardbot;Username=smardbot", "Server"),
        _ => ValidateOptionsResult.Success,
    };

    private static ValidateOptionsResult Require(string connectionString, string key, string example, params ReadOnlySpan<string> otherNames)
    {
        var parts = new DbConnectionStringBuilder();
        try
        {
            parts.ConnectionString = connectionString;
        }
        catch (ArgumentException)
        {
            return ValidateOptionsResult.Fail($"Storage:ConnectionString cannot be read; allowed are pairs of key and value such as '{example}'.");
        }

        var found = parts.ContainsKey(key);
        foreach (var other in otherNames)
        {
            found |= parts.ContainsKey(other);
        }

        return found
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Storage:ConnectionString has no '{key}'; it must look like '{example}'.");
    }
}
