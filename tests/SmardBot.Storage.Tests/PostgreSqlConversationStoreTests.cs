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

    [RequiresPostgreSqlFact]
    public async Task Of_two_instances_that_get_one_delivery_at_the_same_moment_one_answers_it()
    {
        var connectionString = postgres.Server.NewSchema();
        var stores = Enumerable.Range(0, 4).Select(_ => new SqlConversationStore(Own(new PostgreSqlDatabase(connectionString, Clock, NullLogger.Instance)), Clock)).ToArray();
        await stores[0].CheckAsync();

        var claims = await Task.WhenAll(stores.Select((store, number) => Task.Run(() => store.ClaimDeliveryAsync("delivery", "19:c", "u", ClaimOf($"instance {number}")))));

        var owner = Assert.Single(Enumerable.Range(0, 4), number => claims[number].State == DeliveryState.New);
        Assert.Equal(3, claims.Count(claim => claim.State == DeliveryState.Claimed));
        var other = stores[(owner + 1) % 4];
        await stores[owner].FinishTurnAsync(new FinishedTurn("19:c", [new KeptState("u", "answered", null)]) { DeliveryKey = "delivery" });
        Assert.Equal(new KnownDelivery(DeliveryState.Handled, "answered"), await other.ClaimDeliveryAsync("delivery", "19:c", "u", ClaimOf("other")));
    }

    [RequiresPostgreSqlFact]
    public async Task What_an_instance_claimed_that_died_another_answers_when_its_time_is_up()
    {
        await Store.ClaimDeliveryAsync("delivery", "19:c", "u", ClaimOf("dead"));
        Assert.Equal(DeliveryState.Claimed, (await Store.ClaimDeliveryAsync("delivery", "19:c", "u", ClaimOf("alive"))).State);
        Assert.Equal(DeliveryState.New, (await Store.ClaimDeliveryAsync("another delivery", "19:c", "u", ClaimOf("alive"))).State);

        Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(DeliveryState.New, (await Store.ClaimDeliveryAsync("delivery", "19:c", "u", ClaimOf("alive"))).State);
        Assert.Equal(DeliveryState.Claimed, (await Store.ClaimDeliveryAsync("delivery", "19:c", "u", ClaimOf("dead"))).State);
    }

    private TurnClaim ClaimOf(string owner) => new(owner, Clock.GetUtcNow() + TimeSpan.FromSeconds(10));
}
