using SmardBot.Testing.Contracts;
using Xunit;

namespace SmardBot.Testing;

/// <content>Odd keys, many callers, many conversations.</content>
public abstract partial class ConversationStoreContract
{
    [ContractFact]
    public async Task Times_grow_by_what_a_browser_can_tell_apart()
    {
        await Store.CreateAsync(New("c"));

        var first = await Store.AppendAsync("c", Bodies.Of("one"));
        Clock.Advance(TimeSpan.FromTicks(1));
        var second = await Store.AppendAsync("c", Bodies.Of("two"));

        Assert.True(second!.At - first!.At >= TimeSpan.FromMilliseconds(1));
    }

    [ContractFact]
    public async Task A_key_may_be_any_text()
    {
        await Store.CreateAsync(New("c"));
        var keys = new[] { "", "\0", new string('k', 100_000), "'; drop table activities; --", "ключ" };

        foreach (var key in keys)
        {
            Assert.False((await Store.AppendAsync("c", Bodies.Of("m"), key))!.IsRepeat);
            Assert.True((await Store.AppendAsync("c", Bodies.Of("m"), key))!.IsRepeat);
            Assert.True(await Store.TryMarkAsync(key));
            Assert.False(await Store.TryMarkAsync(key));
            await Store.WriteStateAsync("c", key, "{}");
            Assert.Equal("{}", await Store.ReadStateAsync("c", key));
        }

        Assert.Equal(keys.Length, (await Store.ReadAsync("c", 0, 100)).Count);
    }

    [ContractFact]
    public async Task A_number_lost_to_a_repeat_leaves_no_hole()
    {
        await Store.CreateAsync(New("c"));

        var results = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Task.Run(() => Store.AppendAsync("c", Bodies.Of($"{number}"), $"key-{number % 3}"))));

        Assert.Equal(3, results.Count(result => !result!.IsRepeat));
        Assert.Equal([1, 2, 3], (await Store.ReadAsync("c", 0, 100)).Select(stored => stored.Sequence));
        Assert.Equal(4, (await Store.AppendAsync("c", Bodies.Of("last")))!.Sequence);
    }

    [ContractFact]
    public async Task Conversations_written_at_the_same_time_do_not_mix()
    {
        await Store.CreateAsync(New("c"));
        await Store.CreateAsync(New("d"));

        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() => Store.AppendAsync(number % 2 == 0 ? "c" : "d", Bodies.Of($"{number % 2}")))));

        foreach (var (id, text) in new[] { ("c", "0"), ("d", "1") })
        {
            var read = await Store.ReadAsync(id, 0, 1000);
            Assert.Equal(Enumerable.Range(1, 100).Select(number => (long)number), read.Select(stored => stored.Sequence));
            Assert.All(read, stored => Assert.Equal(text, stored.Text()));
        }
    }

    [ContractFact]
    public async Task Appends_that_race_with_a_deletion_leave_nothing_behind()
    {
        await Store.CreateAsync(New("c"));

        var work = Enumerable.Range(0, 50).Select(number => Task.Run(() => Store.AppendAsync("c", Bodies.Of($"{number}")))).ToList<Task>();
        work.Insert(25, Task.Run(() => Store.DeleteAsync("c")));
        await Task.WhenAll(work);

        Assert.Empty(await Store.ReadAsync("c", 0, 100));
    }

    [ContractFact]
    public async Task Many_idle_conversations_go_in_one_call()
    {
        for (var number = 0; number < 450; number++)
        {
            await Store.CreateAsync(New($"c{number}"));
        }

        Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(450, await Store.DeleteIdleAsync(Clock.GetUtcNow()));
    }
}
