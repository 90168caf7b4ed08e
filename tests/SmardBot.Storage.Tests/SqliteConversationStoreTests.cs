using SmardBot.Core.Ports;
using SmardBot.Testing;

namespace SmardBot.Storage.Tests;

public sealed class SqliteConversationStoreTests : ConversationStoreContract
{
    protected override Task<IConversationStore> OpenAsync() => Task.FromResult(Own(new TemporarySqlite()).Open(Clock));
}
