using System.Data.Common;
using Dapper;
using SmardBot.Core.Ports;

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

    public Task<bool> WasHandledAsync(string deliveryKey, CancellationToken cancellation = default) =>
        database.ReadAsync(
            async connection => await connection.ExecuteScalarAsync<long>(Command(
                "select count(*) from deliveries where delivery_key = @Key and handled > @Forgotten", MarkOf(deliveryKey), cancellation)) > 0,
            cancellation);

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

    private object MarkOf(string key) => new { Key = KeyHash.Of(key), Now, Forgotten = Now - (long)DeliveryMemory.TotalMilliseconds };

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
