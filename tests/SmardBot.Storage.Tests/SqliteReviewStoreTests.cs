using SmardBot.Core.Reviews;
using SmardBot.Testing;

namespace SmardBot.Storage.Tests;

public sealed class SqliteReviewStoreTests : ReviewStoreContract
{
    protected override Task<IReviewStore> OpenAsync()
    {
        var file = Own(new TemporarySqlite());
        return Task.FromResult<IReviewStore>(new SqlReviewStore(Own(TemporarySqlite.Open(file.ConnectionString, new SettableClock()))));
    }
}
