using SmardBot.Core.Reviews;
using SmardBot.Testing;

namespace SmardBot.Storage.Tests;

public sealed class MemoryReviewStoreTests : ReviewStoreContract
{
    protected override Task<IReviewStore> OpenAsync() => Task.FromResult<IReviewStore>(new InMemoryReviewStore());
}
