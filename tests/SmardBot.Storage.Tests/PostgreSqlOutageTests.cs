using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Core.Conversations;
using SmardBot.Storage.PostgreSql;
using SmardBot.Testing;
using SmardBot.Testing.PostgreSql;

namespace SmardBot.Storage.Tests;

public class PostgreSqlOutageTests
{
    [RequiresPostgreSqlFact]
    public async Task While_the_server_is_away_every_call_says_so_and_afterwards_all_is_well_again()
    {
        using var server = new PostgreSqlServer();
        var clock = new SettableClock();
        await using var database = new PostgreSqlDatabase(server.ConnectionString, clock, NullLogger.Instance);
        var store = new SqlConversationStore(database, clock);
        await store.CreateAsync(new Conversation("c", "directline", null, clock.GetUtcNow()));
        await store.AppendAsync("c", Bodies.Of("before"));

        server.Stop();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AppendAsync("c", Bodies.Of("during")));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.DeleteAsync("c"));

        server.Start();

        await store.CheckAsync();
        Assert.Equal(2, (await store.AppendAsync("c", Bodies.Of("after")))!.Sequence);
    }

    [RequiresPostgreSqlFact]
    public async Task A_server_that_comes_after_the_service_gets_its_schema_then()
    {
        using var server = new PostgreSqlServer();
        server.Stop();
        await using var database = new PostgreSqlDatabase(server.ConnectionString, new SettableClock(), NullLogger.Instance);
        var store = new SqlConversationStore(database, new SettableClock());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync());

        server.Start();

        await store.CheckAsync();
    }
}
