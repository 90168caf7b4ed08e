using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Core.Conversations;
using SmardBot.Storage.PostgreSql;
using SmardBot.Testing;
using SmardBot.Testing.PostgreSql;

namespace SmardBot.Storage.Tests;

[RequiresPostgreSql]
[Collection(PostgreSqlTests.Name)]
public sealed class PostgreSqlConversationStoreTests(PostgreSqlFixture postgres) : ConversationStoreContract
{
    protected override Task<IConversationStore> OpenAsync() =>
        Task.FromResult<IConversationStore>(new SqlConversationStore(Own(new PostgreSqlDatabase(postgres.Server.NewSchema(), Clock, NullLogger.Instance)), Clock));
}
