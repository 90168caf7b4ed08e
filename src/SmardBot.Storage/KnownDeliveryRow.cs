using SmardBot.Core.Conversations;

namespace SmardBot.Storage;

/// <summary>What a database knows of a delivery.</summary>
internal sealed class KnownDeliveryRow
{
    public long Handled { get; set; }

    public string? State { get; set; }

    public KnownDelivery ToDelivery(bool isClaimed) => new(Handled > 0 ? DeliveryState.Handled : isClaimed ? DeliveryState.New : DeliveryState.Claimed, State);
}
