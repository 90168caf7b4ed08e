using Dapper;
using SmardBot.Core.Conversations;

namespace SmardBot.Storage;

/// <content>Deliveries: who answers them, and which were handled.</content>
internal sealed partial class SqlConversationStore
{
    private const string Mark =
        """
        insert into deliveries (delivery_key, handled) values (@Key, @Now)
        on conflict (delivery_key) do update set handled = excluded.handled where deliveries.handled <= @Forgotten
        """;

    private const string Known =
        """
        select (select count(*) from deliveries where delivery_key = @Key and handled > @Forgotten) as handled,
            (select state from states where conversation = @Id and user_key = @User) as state
        """;

    private const string Claim =
        """
        insert into claims (delivery_key, owner, until) values (@Key, @Owner, @Until)
        on conflict (delivery_key) do update set owner = excluded.owner, until = excluded.until where claims.until <= @Now or claims.owner = excluded.owner
        """;

    public Task<bool> TryMarkAsync(string key, CancellationToken cancellation = default) => ChangesAsync(Mark, MarkOf(key), cancellation);

    public async Task<KnownDelivery> ClaimDeliveryAsync(string? deliveryKey, string conversationId, string userId, TurnClaim claim, CancellationToken cancellation = default)
    {
        var key = deliveryKey is null ? "" : KeyHash.Of(deliveryKey);
        var known = Command(Known, new { Key = key, Forgotten, Id = conversationId, User = KeyHash.Of(userId) }, cancellation);
        if (deliveryKey is null || !database.IsShared)
        {
            return (await database.ReadAsync(connection => connection.QuerySingleAsync<KnownDeliveryRow>(known), cancellation)).ToDelivery(isClaimed: true);
        }

        var owned = Command(Claim, new { Key = key, claim.Owner, Until = claim.Until.ToUnixTimeMilliseconds(), Now }, cancellation);
        return await database.WriteAsync(
            async connection =>
            {
                // First: whoever has it is waited for here, and what it has left is seen below.
                var isClaimed = await connection.ExecuteAsync(owned) > 0;
                return (await connection.QuerySingleAsync<KnownDeliveryRow>(known)).ToDelivery(isClaimed);
            },
            cancellation);
    }

    private long Forgotten => Now - (long)DeliveryMemory.TotalMilliseconds;

    private object MarkOf(string key) => new { Key = KeyHash.Of(key), Now, Forgotten };
}
