using SmardBot.Core.Conversations;
using SmardBot.Testing;

namespace SmardBot.Storage.Tests;

public sealed class MemoryConversationStoreTests : ConversationStoreContract
{
    protected override Task<IConversationStore> OpenAsync() => Task.FromResult<IConversationStore>(new InMemoryConversationStore(Clock));
}
