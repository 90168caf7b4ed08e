using System.Data.Common;
using Dapper;
using SmardBot.Core.Conversations;

namespace SmardBot.Storage;

/// <content>Turns that are owed.</content>
internal sealed partial class SqlConversationStore
{
    public Task<bool> StartAsync(string conversationId, TurnClaim turn, CancellationToken cancellation = default) =>
        database.WriteAsync(
            async connection =>
            {
                var started = await connection.ExecuteAsync(Command("update conversations set started = 1 where id = @Id and started = 0", new { Id = conversationId }, cancellation)) > 0;
                if (started)
                {
                    await connection.ExecuteAsync(Command(
                        "insert into turns (conversation, sequence, refused, owner, until, takes) values (@Id, 0, 0, @Owner, @Until, 0)",
                        new { Id = conversationId, turn.Owner, Until = turn.Until.ToUnixTimeMilliseconds() },
                        cancellation));
                }

                return started;
            },
            cancellation);

    public async Task<TurnCompletion> FinishTurnAsync(FinishedTurn turn, CancellationToken cancellation = default)
    {
        try
        {
            var completion = await database.WriteAsync(connection => FinishAsync(connection, turn, cancellation), cancellation);
            if (completion.Replies.Count > 0)
            {
                database.Tell(turn.ConversationId);
            }

            return completion;
        }
        catch (StateChangedException)
        {
            return TurnCompletion.Without(TurnEnd.StateChanged);
        }
    }

    public async Task<IReadOnlyList<PendingTurn>> TakeTurnsAsync(TurnClaim claim, int limit, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        // The last condition is looked at again under the row's lock: what another instance has just taken is left to it.
        var rows = await database.WriteAsync(
            connection => connection.QueryAsync<PendingTurnRow>(Command(
                """
                update turns set owner = @Owner, until = @Until, takes = takes + 1
                where (conversation, sequence) in (select conversation, sequence from turns where until <= @Now order by until, sequence limit @Limit) and until <= @Now
                returning conversation, sequence, refused, takes
                """,
                new { claim.Owner, Until = claim.Until.ToUnixTimeMilliseconds(), Now, Limit = limit },
                cancellation)),
            cancellation);
        return [.. rows.OrderBy(row => row.Sequence).Select(row => row.ToTurn())];
    }

    public Task RenewTurnsAsync(TurnClaim claim, CancellationToken cancellation = default) =>
        ChangesAsync("update turns set until = @Until where owner = @Owner", new { claim.Owner, Until = claim.Until.ToUnixTimeMilliseconds() }, cancellation);

    private async Task<TurnCompletion> FinishAsync(DbConnection connection, FinishedTurn turn, CancellationToken cancellation)
    {
        var (id, now) = (turn.ConversationId, Now);
        if (turn.Sequence is { } owed && await connection.ExecuteAsync(Command("delete from turns where conversation = @Id and sequence = @Owed", new { Id = id, Owed = owed }, cancellation)) == 0)
        {
            var isThere = await connection.ExecuteScalarAsync<long>(Command("select count(*) from conversations where id = @Id", new { Id = id }, cancellation)) > 0;
            return TurnCompletion.Without(isThere ? TurnEnd.AlreadyFinished : TurnEnd.ConversationGone);
        }

        if (turn.DeliveryKey is not null && await connection.ExecuteAsync(Command(Mark, MarkOf(turn.DeliveryKey), cancellation)) == 0)
        {
            return TurnCompletion.Without(TurnEnd.AlreadyFinished);
        }

        foreach (var state in turn.States)
        {
            await KeepStateAsync(connection, id, state, now, cancellation);
        }

        return turn.Sequence is null || turn.Replies.Count == 0 ? TurnCompletion.Without(TurnEnd.Kept) : await KeepRepliesAsync(connection, id, turn.Replies, now, cancellation);
    }

    private static async Task<TurnCompletion> KeepRepliesAsync(DbConnection connection, string id, IReadOnlyList<string> bodies, long now, CancellationToken cancellation)
    {
        var last = await connection.QuerySingleOrDefaultAsync<AppendedRow>(Command(
            """
            update conversations set sequence = sequence + @Count, active = (case when active < @Now then @Now else active + 1 end) + @Count - 1
            where id = @Id returning sequence, active as At
            """,
            new { Id = id, Count = (long)bodies.Count, Now = now },
            cancellation));
        return last is null
            ? TurnCompletion.Without(TurnEnd.ConversationGone)
            : new TurnCompletion(TurnEnd.Kept, await InsertAsync(connection, id, bodies, last, cancellation));
    }

    private static async Task KeepStateAsync(DbConnection connection, string id, KeptState state, long now, CancellationToken cancellation)
    {
        var kept = await connection.ExecuteAsync(Command(
            """
            insert into states (conversation, user_key, written, state) values (@Id, @User, @Now, @State)
            on conflict (conversation, user_key) do update set written = excluded.written, state = excluded.state where states.state = @Before
            """,
            new { Id = id, User = KeyHash.Of(state.UserId), Now = now, state.State, state.Before },
            cancellation));
        if (kept == 0)
        {
            throw new StateChangedException();
        }
    }

    private static async Task<IReadOnlyList<StoredActivity>> InsertAsync(DbConnection connection, string id, IReadOnlyList<string> bodies, AppendedRow last, CancellationToken cancellation)
    {
        var rows = bodies.Select((body, index) => new { Id = id, Sequence = last.Sequence - bodies.Count + 1 + index, At = last.At - bodies.Count + 1 + index, Body = body }).ToArray();
        await connection.ExecuteAsync(Command("insert into activities (conversation, sequence, at, body) values (@Id, @Sequence, @At, @Body)", rows, cancellation));
        return [.. rows.Select(row => StoredBody.Read(id, row.Sequence, row.At, row.Body))];
    }
}
