using SmardBot.Core.Conversations;
using SmardBot.Testing.Contracts;
using Xunit;

namespace SmardBot.Testing;

/// <content>Deliveries, which come again until they were answered.</content>
public abstract partial class ConversationStoreContract
{
    [ContractFact]
    public async Task A_delivery_is_finished_once_with_what_its_turn_remembers()
    {
        Assert.Equal(new KnownDelivery(DeliveryState.New, null), await ClaimAsync("delivery", "u"));
        var delivery = Delivered("delivery", new KeptState("u", "new", null), new KeptState("*", "greeted", null));

        Assert.Equal(TurnEnd.Kept, await EndAsync(delivery));
        Assert.Equal(TurnEnd.AlreadyFinished, await EndAsync(delivery with { States = [new KeptState("u", "newer", "new")] }));

        Assert.Equal(new KnownDelivery(DeliveryState.Handled, "new"), await ClaimAsync("delivery", "u"));
        Assert.Equal(new KnownDelivery(DeliveryState.New, "greeted"), await ClaimAsync(null, "*"));
        Assert.False(await Store.TryMarkAsync("delivery"));
        Assert.Equal(("new", "greeted"), (await Store.ReadStateAsync("19:c", "u"), await Store.ReadStateAsync("19:c", "*")));
        Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(new KnownDelivery(DeliveryState.New, "new"), await ClaimAsync("delivery", "u"));
        Assert.Equal(TurnEnd.Kept, await EndAsync(delivery with { States = [new KeptState("u", "newer", "new")] }));
        Assert.Equal("newer", await Store.ReadStateAsync("19:c", "u"));
        Assert.Equal(TurnEnd.Kept, await EndAsync(Delivered(null)));
    }

    [ContractFact]
    public async Task A_delivery_does_not_overwrite_what_another_one_has_left_meanwhile()
    {
        await Store.WriteStateAsync("19:c", "u", "alarm");

        Assert.Equal(TurnEnd.StateChanged, await EndAsync(Delivered("delivery", new KeptState("v", "new", null), new KeptState("u", "calm", null))));

        Assert.Equal(new KnownDelivery(DeliveryState.New, "alarm"), await ClaimAsync("delivery", "u"));
        Assert.Equal(("alarm", null), (await Store.ReadStateAsync("19:c", "u"), await Store.ReadStateAsync("19:c", "v")));
        Assert.Equal(TurnEnd.Kept, await EndAsync(Delivered("delivery", new KeptState("u", "calm", "alarm"))));
    }

    [ContractFact]
    public async Task Of_finished_deliveries_at_the_same_time_one_is_kept()
    {
        var ends = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => EndAsync(Delivered("delivery", new KeptState($"u{number}", "x", null))))));

        Assert.Single(ends, end => end == TurnEnd.Kept);
        Assert.All(ends, end => Assert.True(end is TurnEnd.Kept or TurnEnd.AlreadyFinished));
        var states = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Store.ReadStateAsync("19:c", $"u{number}")));
        Assert.Single(states, "x");
    }

    [ContractFact]
    public async Task Who_has_claimed_a_delivery_may_ask_again()
    {
        Assert.Equal(DeliveryState.New, (await ClaimAsync("delivery", "u")).State);
        Assert.Equal(DeliveryState.New, (await ClaimAsync("delivery", "u")).State);
    }

    private static FinishedTurn Delivered(string? key, params KeptState[] states) => new("19:c", states) { DeliveryKey = key };

    private async Task<TurnEnd> EndAsync(FinishedTurn turn) => (await Store.FinishTurnAsync(turn)).End;

    private Task<KnownDelivery> ClaimAsync(string? key, string user) => Store.ClaimDeliveryAsync(key, "19:c", user, Claim("one"));
}
