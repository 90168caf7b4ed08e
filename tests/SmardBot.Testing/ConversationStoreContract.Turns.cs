using SmardBot.Core.Conversations;
using SmardBot.Testing.Contracts;
using Xunit;

namespace SmardBot.Testing;

/// <content>Turns that are owed.</content>
public abstract partial class ConversationStoreContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    [ContractFact]
    public async Task A_conversation_starts_once_and_its_greeting_is_owed()
    {
        await Store.CreateAsync(New("c"));

        Assert.True(await Store.StartAsync("c", Claim("one")));
        Assert.False(await Store.StartAsync("c", Claim("two")));
        Assert.False(await Store.StartAsync("unknown", Claim("one")));

        Assert.True((await Store.FindAsync("c"))!.Started);
        Clock.Advance(Lease);
        Assert.Equal([new PendingTurn("c", 0, false, 1)], await Store.TakeTurnsAsync(Claim("two"), 10));
    }

    [ContractFact]
    public async Task A_turn_is_owed_until_its_replies_and_states_are_kept()
    {
        await Store.CreateAsync(New("c"));
        var asked = await Store.AppendAsync("c", Bodies.Of("why"), "key", Claim("one"));

        var completion = await Store.FinishTurnAsync(Finished("c", 1, "because", "and so on") with { States = [new KeptState("u", """{"a":1}""", null)] });

        Assert.Equal(TurnEnd.Kept, completion.End);
        Assert.Equal([2L, 3L], completion.Replies.Select(stored => stored.Sequence));
        Assert.True(completion.Replies[0].At > asked!.At);
        Assert.Equal("""{"a":1}""", await Store.ReadStateAsync("c", "u"));
        var read = await Store.ReadAsync("c", 1, 10);
        Assert.Equal(completion.Replies.Select(stored => (stored.Id, stored.At, stored.Text())), read.Select(stored => (stored.Id, stored.At, stored.Text())));
        Clock.Advance(Lease);
        Assert.Empty(await Store.TakeTurnsAsync(Claim("two"), 10));
    }

    [ContractFact]
    public async Task A_turn_that_ran_twice_is_kept_once()
    {
        await Store.CreateAsync(New("c"));
        await Store.AppendAsync("c", Bodies.Of("why"), null, Claim("one"));

        var ends = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() =>
            Store.FinishTurnAsync(Finished("c", 1, $"answer {number}") with { States = [new KeptState("u", $"{number}", null)] }))));

        var kept = Assert.Single(ends, completion => completion.End == TurnEnd.Kept);
        Assert.All(ends, completion => Assert.True(completion == kept || completion is { End: TurnEnd.AlreadyFinished, Replies.Count: 0 }));
        Assert.Equal(kept.Replies.Single().Text(), (await Store.ReadAsync("c", 1, 10)).Single().Text());
        Assert.Equal(kept.Replies.Single().Text(), "answer " + await Store.ReadStateAsync("c", "u"));
    }

    [ContractFact]
    public async Task A_state_that_another_turn_has_changed_is_not_overwritten()
    {
        await Store.CreateAsync(New("c"));
        await Store.AppendAsync("c", Bodies.Of("why"), null, Claim("one"));
        await Store.WriteStateAsync("c", "u", "alarm");

        var completion = await Store.FinishTurnAsync(Finished("c", 1, "because") with { States = [new KeptState("v", "new", null), new KeptState("u", "calm", null)] });

        Assert.Equal(TurnEnd.StateChanged, completion.End);
        Assert.Equal("alarm", await Store.ReadStateAsync("c", "u"));
        Assert.Null(await Store.ReadStateAsync("c", "v"));
        Assert.Single(await Store.ReadAsync("c", 0, 10));
        Assert.Equal(TurnEnd.Kept, (await Store.FinishTurnAsync(Finished("c", 1) with { States = [new KeptState("u", "calm", "alarm")] })).End);
    }

    [ContractFact]
    public async Task What_was_deleted_is_no_longer_owed_and_cannot_be_answered()
    {
        await Store.CreateAsync(New("c"));
        await Store.AppendAsync("c", Bodies.Of("why"), null, Claim("one"));
        await Store.DeleteAsync("c");

        Assert.Equal(TurnEnd.ConversationGone, (await Store.FinishTurnAsync(Finished("c", 1, "because") with { States = [new KeptState("u", "x", null)] })).End);

        Assert.Null(await Store.ReadStateAsync("c", "u"));
        Clock.Advance(Lease);
        Assert.Empty(await Store.TakeTurnsAsync(Claim("two"), 10));
    }

    [ContractFact]
    public async Task A_turn_is_taken_over_by_one_when_its_owners_time_is_up()
    {
        await Store.CreateAsync(New("c"));
        await Store.AppendAsync("c", Bodies.Of("one"), null, Claim("dead") with { Refused = true });
        await Store.AppendAsync("c", Bodies.Of("two"), null, Claim("alive"));
        Assert.Empty(await Store.TakeTurnsAsync(Claim("other"), 10));
        await Store.RenewTurnsAsync(new TurnClaim("alive", Clock.GetUtcNow() + (3 * Lease)));
        Clock.Advance(Lease);

        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => Store.TakeTurnsAsync(Claim($"other {number}"), 10))));

        Assert.Equal([new PendingTurn("c", 1, true, 1)], taken.SelectMany(turns => turns));
        Clock.Advance(Lease);
        Assert.Equal([new PendingTurn("c", 1, true, 2)], await Store.TakeTurnsAsync(Claim("another"), 10));
        Clock.Advance(2 * Lease);
        Assert.Equal([1L], (await Store.TakeTurnsAsync(Claim("last"), 1)).Select(turn => turn.Sequence));
        Assert.Equal([2L], (await Store.TakeTurnsAsync(Claim("last"), 1)).Select(turn => turn.Sequence));
    }

    [ContractFact]
    public async Task An_activity_sent_again_is_owed_once()
    {
        await Store.CreateAsync(New("c"));
        await Store.AppendAsync("c", Bodies.Of("why"), "key", Claim("one"));
        await Store.FinishTurnAsync(Finished("c", 1, "because"));

        Assert.True((await Store.AppendAsync("c", Bodies.Of("why"), "key", Claim("one")))!.IsRepeat);

        Clock.Advance(Lease);
        Assert.Empty(await Store.TakeTurnsAsync(Claim("two"), 10));
    }

    private static FinishedTurn Finished(string conversation, long sequence, params string[] replies) =>
        new(conversation, []) { Sequence = sequence, Replies = [.. replies.Select(Bodies.Of)] };

    private TurnClaim Claim(string owner) => new(owner, Clock.GetUtcNow() + Lease);
}
