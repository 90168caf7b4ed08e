using SmardBot.Core.Conversations;
using SmardBot.Testing;

namespace SmardBot.Storage.Tests.Durability;

public class FullDiskTests
{
    [RequiresSmallDiskFact]
    public async Task A_full_disk_is_named_nothing_breaks_and_with_room_again_all_goes_on()
    {
        using var disk = new SmallDisk(kilobytes: 1_536);
        var filler = Path.Combine(disk.Path, "filler");
        await File.WriteAllBytesAsync(filler, new byte[768 * 1024]);
        var connectionString = $"Data Source={Path.Combine(disk.Path, "smardbot.db")}";
        var kept = 0;
        await using (var database = TemporarySqlite.Open(connectionString, new SettableClock()))
        {
            var store = new SqlConversationStore(database, new SettableClock());
            await store.CreateAsync(new Conversation("c", "directline", null, DateTimeOffset.UnixEpoch));
            var full = await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
            {
                for (; kept < 2_000; kept++)
                {
                    await store.AppendAsync("c", Bodies.Of(new string('x', 4_000)));
                }
            });
            Assert.Contains("the disk is full", full.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync());
            Assert.Equal(kept, (await store.ReadAsync("c", 0, 10_000)).Count);

            File.Delete(filler);
            await store.CheckAsync();
            Assert.Equal(kept + 1, (await store.AppendAsync("c", Bodies.Of("there is room again")))!.Sequence);
            Assert.Null(await database.InspectAsync(database.DamageAsync, default));
        }

        await using var again = TemporarySqlite.Open(connectionString, new SettableClock());
        Assert.Equal(kept + 1, (await new SqlConversationStore(again, new SettableClock()).ReadAsync("c", 0, 10_000)).Count);
    }

    [Fact]
    public async Task A_file_that_another_program_has_locked_does_not_pass_the_check_until_it_is_free()
    {
        await using var file = new TemporarySqlite();
        await using var database = TemporarySqlite.Open(file.ConnectionString, new SettableClock());
        var store = new SqlConversationStore(database, new SettableClock());
        await store.CheckAsync();
        await using var other = new Microsoft.Data.Sqlite.SqliteConnection(file.ConnectionString);
        await other.OpenAsync();
        await using (var transaction = other.BeginTransaction(deferred: false))
        {
            var locked = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync());
            Assert.Contains("is locked by another program", locked.Message, StringComparison.Ordinal);
        }

        await store.CheckAsync();
    }
}
