using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Core.Reviews;
using SmardBot.Storage.PostgreSql;
using SmardBot.Testing;
using SmardBot.Testing.PostgreSql;

namespace SmardBot.Storage.Tests;

[RequiresPostgreSql]
[Collection(PostgreSqlTests.Name)]
public sealed class PostgreSqlReviewStoreTests(PostgreSqlFixture postgres) : ReviewStoreContract
{
    protected override Task<IReviewStore> OpenAsync() =>
        Task.FromResult<IReviewStore>(new SqlReviewStore(Own(new PostgreSqlDatabase(postgres.Server.NewSchema(), new SettableClock(), NullLogger.Instance))));
}
