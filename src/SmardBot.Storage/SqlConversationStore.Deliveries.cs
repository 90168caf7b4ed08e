using System.Data.Common;
using Dapper;
using SmardBot.Core.Conversations;

namespace SmardBot.Storage;

/// <content>Deliveries that were handled.</content>
internal sealed partial class SqlConversationStore
{
    private const string Mark =
        """
        insert into deliveries (delivery_key, handled) values (@Key, @Now)
        on conflict (delivery_key) do update set handled = excluded.handled where deliveries.handled <= @Forgotten
        """;

    public Task<bool> TryMarkHandledAsync(string deliveryKey, CancellationToken cancellation = default) =>
        ChangesAsync(Mark, MarkOf(deliveryKey), cancellation);

    public async Task<KnownDelivery> ReadDeliveryAsync(string? deliveryKey, string conversationId, string userId, CancellationToken cancellation = default)
    {
        var row = await database.ReadAsync(
            connection => connection.QuerySingleAsync<KnownDeliveryRow>(Command(
                """
                select (select count(*) from deliveries where delivery_key = @Key and handled > @Forgotten) as handled,
                    (select state from states where conversation = @Id and user_key = @User) as state
                """,
                new { Key = deliveryKey is null ? "" : KeyHash.Of(deliveryKey), Forgotten, Id = conversationId, User = KeyHash.Of(userId) },
                cancellation)),
            cancellation);
        return row.ToDelivery();
    }

    public async Task<TurnEnd> FinishDeliveryAsync(HandledDelivery delivery, CancellationToken cancellation = default)
    {
        try
        {
            return await database.WriteAsync(connection => FinishAsync(connection, delivery, cancellation), cancellation);
        }
        catch (StateChangedException)
        {
            return TurnEnd.StateChanged;
        }
    }

    private long Forgotten => Now - (long)DeliveryMemory.TotalMilliseconds;

    private object MarkOf(string key) => new { Key = KeyHash.Of(key), Now, Forgotten };

    private async Task<TurnEnd> FinishAsync(DbConnection connection, HandledDelivery delivery, CancellationToken cancellation)
    {
        if (delivery.Key is not null && await connection.ExecuteAsync(Command(Mark, MarkOf(delivery.Key), cancellation)) == 0)
        {
            return TurnEnd.AlreadyFinished;
        }

        foreach (var state in delivery.States)
        {
            await KeepStateAsync(connection, delivery.ConversationId, state, Now, cancellation);
        }

        return TurnEnd.Kept;
    }
}
