using SmardBot.Core.Conversations;
using SmardBot.Testing;

namespace SmardBot.Storage.Tests;

public sealed class SqliteConversationStoreTests : ConversationStoreContract
{
    protected override Task<IConversationStore> OpenAsync()
    {
        var file = Own(new TemporarySqlite());
        return Task.FromResult<IConversationStore>(new SqlConversationStore(Own(TemporarySqlite.Open(file.ConnectionString, Clock)), Clock));
    }
}
