using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Core.Conversations;
using SmardBot.Storage.PostgreSql;
using SmardBot.Testing;
using SmardBot.Testing.PostgreSql;

namespace SmardBot.Storage.Tests;

[Collection(PostgreSqlTests.Name)]
public class PostgreSqlNoticesTests(PostgreSqlFixture postgres) : OwningTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [RequiresPostgreSqlFact]
    public async Task What_one_instance_writes_another_hears_of_and_an_instance_does_not_hear_itself()
    {
        var connectionString = postgres.Server.NewSchema();
        var (one, hearsOne) = await OpenAsync(connectionString);
        var (two, hearsTwo) = await OpenAsync(connectionString);
        await one.CreateAsync(new Conversation("c", "directline", null, DateTimeOffset.UnixEpoch));
        await one.CreateAsync(new Conversation("d", "directline", null, DateTimeOffset.UnixEpoch));

        await one.AppendAsync("c", Bodies.Of("hello"));
        await two.AppendAsync("d", Bodies.Of("hello"));
        Assert.Equal("c", await hearsTwo.NextAsync());
        Assert.Equal("d", await hearsOne.NextAsync());
        await one.AppendAsync("d", Bodies.Of("why"), null, new TurnClaim("one", DateTimeOffset.UnixEpoch));
        Assert.Equal("d", await hearsTwo.NextAsync());
        await one.FinishTurnAsync(new FinishedTurn("d", []) { Sequence = 2, Replies = [Bodies.Of("because")] });
        Assert.Equal("d", await hearsTwo.NextAsync());
        await one.DeleteAsync("c");
        Assert.Equal("c", await hearsTwo.NextAsync());
    }

    [RequiresPostgreSqlFact]
    public async Task After_an_outage_everything_may_have_been_missed_and_then_notices_come_again()
    {
        using var server = new PostgreSqlServer();
        var (one, _) = await OpenAsync(server.ConnectionString);
        var (_, hears) = await OpenAsync(server.ConnectionString);
        await one.CreateAsync(new Conversation("c", "directline", null, DateTimeOffset.UnixEpoch));

        server.Stop();
        server.Start();

        Assert.Null(await hears.NextAsync());
        await one.AppendAsync("c", Bodies.Of("hello"));
        Assert.Equal("c", await hears.NextAsync());
    }

    private async Task<(SqlConversationStore Store, Ears Ears)> OpenAsync(string connectionString)
    {
        var database = Own(new PostgreSqlDatabase(connectionString, TimeProvider.System, NullLogger.Instance));
        await database.OpenAsync(default);
        var ears = new Ears();
        var store = new SqlConversationStore(database, TimeProvider.System);
        store.Watch(ears.Hear);
        Assert.Null(await ears.NextAsync());
        return (store, ears);
    }

    private sealed class Ears
    {
        private readonly System.Threading.Channels.Channel<string?> heard = System.Threading.Channels.Channel.CreateUnbounded<string?>();

        public void Hear(string? id) => heard.Writer.TryWrite(id);

        public async Task<string?> NextAsync()
        {
            using var patience = new CancellationTokenSource(Patience);
            return await heard.Reader.ReadAsync(patience.Token);
        }
    }
}
