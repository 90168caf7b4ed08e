using Microsoft.Extensions.Options;
using SmardBot.Storage.PostgreSql;
using SmardBot.Storage.Sqlite;

namespace SmardBot.Storage;

/// <summary>Names key and what is allowed. Never repeats a connection string: it may hold a password.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) => options.Provider switch
    {
        StorageProvider.Sqlite => Require(() => SqliteFile.IsFile(options.ConnectionString ?? StorageOptions.DefaultSqlite), "a file, such as 'Data Source=data/smardbot.db'; for a store in memory there is Storage:Provider=Memory"),
        StorageProvider.PostgreSql => Require(() => PostgreSqlDatabase.NamesHost(options.ConnectionString ?? ""), "a server, such as 'Host=localhost;Database=smardbot;Username=smardbot'"),
        _ => ValidateOptionsResult.Success,
    };

    private static ValidateOptionsResult Require(Func<bool> isUsable, string allowed)
    {
        try
        {
            return isUsable() ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail($"Storage:ConnectionString does not name {allowed}.");
        }
        catch (ArgumentException error)
        {
            return ValidateOptionsResult.Fail($"Storage:ConnectionString cannot be read ({error.Message}); it has to name {allowed}.");
        }
    }
}
