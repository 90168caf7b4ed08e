using SmardBot.Core.Conversations;
using SmardBot.Testing.Contracts;
using Xunit;

namespace SmardBot.Testing;

/// <summary>What every conversation store has to do. A test class per implementation derives from it and opens an empty store.</summary>
public abstract partial class ConversationStoreContract : IAsyncLifetime
{
    private readonly Stack<IAsyncDisposable> owned = [];

    /// <summary>The clock that the store has to be opened with.</summary>
    protected SettableClock Clock { get; } = new();

    /// <summary>The store under test.</summary>
    protected IConversationStore Store { get; private set; } = null!;

    /// <summary>Opens an empty store on <see cref="Clock"/>.</summary>
    protected abstract Task<IConversationStore> OpenAsync();

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => Store = await OpenAsync();

    /// <inheritdoc/>
    public virtual async Task DisposeAsync()
    {
        while (owned.TryPop(out var last))
        {
            await last.DisposeAsync();
        }
    }

    /// <summary>Has something disposed of when the test is over, the last first.</summary>
    protected T Own<T>(T disposable)
        where T : IAsyncDisposable
    {
        owned.Push(disposable);
        return disposable;
    }

    [ContractFact]
    public async Task A_conversation_is_found_as_it_was_kept()
    {
        var kept = New("c") with { UserId = "dl_user", ResumeHash = [1, 2, 250], Started = true };

        Assert.True(await Store.CreateAsync(kept));

        var found = await Store.FindAsync("c");
        Assert.Equal(kept with { ResumeHash = null }, found! with { ResumeHash = null });
        Assert.Equal(kept.ResumeHash, found.ResumeHash);
        Assert.Null(await Store.FindAsync("C"));
    }

    [ContractFact]
    public async Task A_second_conversation_of_the_same_id_is_refused_and_changes_nothing()
    {
        await Store.CreateAsync(New("c") with { UserId = "first" });

        Assert.False(await Store.CreateAsync(New("c") with { UserId = "second" }));

        Assert.Equal("first", (await Store.FindAsync("c"))!.UserId);
    }

    [ContractFact]
    public async Task An_update_replaces_the_conversation_and_leaves_its_activities()
    {
        await Store.CreateAsync(New("c") with { ResumeHash = [7] });
        await Store.AppendAsync("c", Bodies.Of("hello"));

        Assert.True(await Store.UpdateAsync(New("c") with { UserId = "u", Started = true, Ended = true }));

        var found = await Store.FindAsync("c");
        Assert.Equal(New("c") with { UserId = "u", Started = true, Ended = true }, found);
        Assert.Single(await Store.ReadAsync("c", 0, 10));
    }

    [ContractFact]
    public async Task A_resume_secret_can_be_taken_away_alone()
    {
        await Store.CreateAsync(New("c") with { UserId = "u", ResumeHash = [7], Started = true });

        Assert.True(await Store.RevokeResumeAsync("c"));
        Assert.False(await Store.RevokeResumeAsync("unknown"));

        Assert.Equal(New("c") with { UserId = "u", Started = true }, await Store.FindAsync("c"));
    }

    [ContractFact]
    public async Task An_unknown_conversation_is_neither_found_nor_changed_nor_written_to()
    {
        Assert.Null(await Store.FindAsync("nobody"));
        Assert.False(await Store.UpdateAsync(New("nobody")));
        Assert.Null(await Store.AppendAsync("nobody", Bodies.Of("hello")));
        Assert.Empty(await Store.ReadAsync("nobody", 0, 10));
        Assert.False(await Store.DeleteAsync("nobody"));
        Assert.Null(await Store.FindAsync("nobody"));
    }

    [ContractFact]
    public async Task Activities_are_numbered_from_one_with_ids_and_rising_times_even_when_the_clock_stands_or_goes_back()
    {
        await Store.CreateAsync(New("c"));

        var stored = new List<StoredActivity>();
        foreach (var step in new[] { 0, 0, -5, 3 })
        {
            Clock.Advance(TimeSpan.FromSeconds(step));
            stored.Add((await Store.AppendAsync("c", """{"type":"message","id":"mine","timestamp":"1970-01-01T00:00:00Z","text":"x"}"""))!);
        }

        Assert.Equal([1, 2, 3, 4], stored.Select(each => each.Sequence));
        Assert.Equal(["c|0000001", "c|0000002", "c|0000003", "c|0000004"], stored.Select(each => each.Id));
        Assert.All(stored.Zip(stored.Skip(1)), pair => Assert.True(pair.First.At < pair.Second.At));
        Assert.True(stored[0].At >= Clock.GetUtcNow());
        Assert.All(stored, each => Assert.False(each.IsRepeat));
    }

    [ContractFact]
    public async Task An_activity_is_read_back_as_it_was_stored_with_every_field()
    {
        const string Json = """{"type":"message","text":"zażółć 🫁 \u0000","channelData":{"clientActivityID":"7","deep":[1,{"a":null}]},"entities":[{"type":"mention","x":1}],"unknown":{"kept":true},"value":"text"}""";
        await Store.CreateAsync(New("c"));

        var appended = (await Store.AppendAsync("c", Json))!;
        var read = Assert.Single(await Store.ReadAsync("c", 0, 10));

        Assert.Equal("c|0000001", read.Id);
        Assert.Equal(appended, read);
        Assert.Equal(Json, read.Body);
    }

    [ContractFact]
    public async Task Reading_goes_on_after_a_sequence_number_and_stops_at_the_limit()
    {
        await Store.CreateAsync(New("c"));
        for (var i = 1; i <= 5; i++)
        {
            await Store.AppendAsync("c", Bodies.Of($"{i}"));
        }

        Assert.Equal(["1", "2", "3", "4", "5"], Texts(await Store.ReadAsync("c", 0, 100)));
        Assert.Equal(["3", "4"], Texts(await Store.ReadAsync("c", 2, 2)));
        Assert.Empty(await Store.ReadAsync("c", 5, 100));
        Assert.Empty(await Store.ReadAsync("c", 1000, 100));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.ReadAsync("c", 0, 0));
    }

    [ContractFact]
    public async Task A_repeated_append_adds_nothing_and_returns_the_first()
    {
        await Store.CreateAsync(New("c"));
        await Store.CreateAsync(New("d"));
        var first = await Store.AppendAsync("c", Bodies.Of("first"), "key");
        await Store.AppendAsync("c", Bodies.Of("between"));
        Clock.Advance(TimeSpan.FromMinutes(1));

        var again = await Store.AppendAsync("c", Bodies.Of("second"), "key");
        var elsewhere = await Store.AppendAsync("d", Bodies.Of("other"), "key");

        Assert.True(again!.IsRepeat);
        Assert.Equal((first!.Sequence, first.Id, "first", first.At), (again.Sequence, again.Id, again.Text(), again.At));
        Assert.False(elsewhere!.IsRepeat);
        Assert.Equal(["first", "between"], Texts(await Store.ReadAsync("c", 0, 10)));
    }

    [ContractFact]
    public async Task Appends_at_the_same_time_leave_no_hole_and_lose_nothing()
    {
        await Store.CreateAsync(New("c"));

        var appended = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => Store.AppendAsync("c", Bodies.Of($"{i}")))));

        var read = await Store.ReadAsync("c", 0, 100);
        Assert.Equal(Enumerable.Range(1, 40).Select(i => (long)i), read.Select(each => each.Sequence));
        Assert.Equal(appended.OrderBy(each => each!.Sequence).Select(each => each!.Text()), Texts(read));
        Assert.All(read.Zip(read.Skip(1)), pair => Assert.True(pair.First.At < pair.Second.At));
    }

    [ContractFact]
    public async Task Of_repeated_appends_at_the_same_time_one_is_the_first()
    {
        await Store.CreateAsync(New("c"));

        var appended = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Store.AppendAsync("c", Bodies.Of($"{i}"), "key"))));

        Assert.Single(appended, each => !each!.IsRepeat);
        Assert.Single(appended.Select(each => each!.Text()).Distinct());
        Assert.Single(await Store.ReadAsync("c", 0, 100));
    }

    [ContractFact]
    public async Task A_delivery_is_handled_once_within_a_day()
    {
        Assert.True(await Store.TryMarkAsync("delivery"));
        Assert.False(await Store.TryMarkAsync("delivery"));
        Assert.True(await Store.TryMarkAsync("another"));

        Clock.Advance(TimeSpan.FromHours(23));
        Assert.False(await Store.TryMarkAsync("delivery"));
        await Store.DeleteIdleAsync(Clock.GetUtcNow());
        Assert.False(await Store.TryMarkAsync("delivery"));

        Clock.Advance(TimeSpan.FromHours(2));
        Assert.True(await Store.TryMarkAsync("delivery"));
    }

    [ContractFact]
    public async Task Of_deliveries_at_the_same_time_one_is_handled()
    {
        var marks = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Store.TryMarkAsync("delivery"))));

        Assert.Single(marks, mark => mark);
    }

    [ContractFact]
    public async Task A_state_belongs_to_one_user_in_one_conversation_whether_or_not_the_store_knows_the_conversation()
    {
        await Store.CreateAsync(New("c"));

        await Store.WriteStateAsync("c", "u", """{"a":1}""");
        await Store.WriteStateAsync("c", "v", """{"b":"é"}""");
        await Store.WriteStateAsync("19:teams@thread.v2;messageid=1", "u", "{}");
        await Store.WriteStateAsync("c", "u", """{"a":2}""");

        Assert.Equal("""{"a":2}""", await Store.ReadStateAsync("c", "u"));
        Assert.Equal("""{"b":"é"}""", await Store.ReadStateAsync("c", "v"));
        Assert.Equal("{}", await Store.ReadStateAsync("19:teams@thread.v2;messageid=1", "u"));
        Assert.Null(await Store.ReadStateAsync("d", "u"));
        Assert.Null(await Store.ReadStateAsync("c", "w"));
    }

    [ContractFact]
    public async Task Deleting_takes_the_conversation_with_its_activities_and_states_and_no_other()
    {
        foreach (var id in new[] { "c", "d" })
        {
            await Store.CreateAsync(New(id));
            await Store.AppendAsync(id, Bodies.Of("text"), "key");
            await Store.WriteStateAsync(id, "u", "{}");
        }

        Assert.True(await Store.DeleteAsync("c"));

        Assert.Null(await Store.FindAsync("c"));
        Assert.Empty(await Store.ReadAsync("c", 0, 10));
        Assert.Null(await Store.ReadStateAsync("c", "u"));
        Assert.Null(await Store.AppendAsync("c", Bodies.Of("late")));
        Assert.NotNull(await Store.ReadStateAsync("d", "u"));
        Assert.Single(await Store.ReadAsync("d", 0, 10));

        Assert.True(await Store.CreateAsync(New("c")));
        var first = await Store.AppendAsync("c", Bodies.Of("new"), "key");
        Assert.Equal((1, false), (first!.Sequence, first.IsRepeat));
    }

    [ContractFact]
    public async Task A_state_is_deleted_with_a_conversation_that_the_store_does_not_know()
    {
        await Store.WriteStateAsync("teams", "u", "{}");

        Assert.False(await Store.DeleteAsync("teams"));

        Assert.Null(await Store.ReadStateAsync("teams", "u"));
    }

    [ContractFact]
    public async Task What_has_been_idle_is_deleted_and_what_has_been_active_stays()
    {
        await Store.CreateAsync(New("idle"));
        await Store.CreateAsync(New("active"));
        await Store.WriteStateAsync("idle", "u", "{}");
        await Store.WriteStateAsync("idle without a conversation", "u", "{}");
        Clock.Advance(TimeSpan.FromHours(2));
        await Store.AppendAsync("active", Bodies.Of("here"));
        await Store.CreateAsync(New("new"));
        await Store.WriteStateAsync("active without a conversation", "u", "{}");

        Assert.Equal(1, await Store.DeleteIdleAsync(Clock.GetUtcNow() - TimeSpan.FromHours(1)));

        Assert.Null(await Store.FindAsync("idle"));
        Assert.Null(await Store.ReadStateAsync("idle", "u"));
        Assert.Null(await Store.ReadStateAsync("idle without a conversation", "u"));
        Assert.NotNull(await Store.FindAsync("active"));
        Assert.NotNull(await Store.FindAsync("new"));
        Assert.NotNull(await Store.ReadStateAsync("active without a conversation", "u"));
        Assert.Equal(0, await Store.DeleteIdleAsync(Clock.GetUtcNow() - TimeSpan.FromHours(1)));
    }

    [ContractFact]
    public async Task A_secret_is_made_once_and_stays_the_same()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store.GetOrCreateSecretAsync("signing", 32))));

        Assert.All(all, secret => Assert.Equal(all[0], secret));
        Assert.Equal(32, all[0].Length);
        Assert.Equal(all[0], await Store.GetOrCreateSecretAsync("signing", 64));
        Assert.NotEqual(all[0], await Store.GetOrCreateSecretAsync("another", 32));
    }

    [ContractFact]
    public async Task A_store_that_can_be_reached_passes_its_check() => await Store.CheckAsync();

    /// <summary>A conversation made now.</summary>
    protected Conversation New(string id) => new(id, "directline", null, Clock.GetUtcNow());

    private static IEnumerable<string?> Texts(IEnumerable<StoredActivity> activities) => activities.Select(each => each.Text());
}
