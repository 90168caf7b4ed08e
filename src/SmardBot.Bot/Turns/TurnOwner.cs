using SmardBot.Core.Conversations;

namespace SmardBot.Bot.Turns;

/// <summary>This process, as the store knows it: what it has claimed nobody else answers, as long as it lives.</summary>
internal sealed class TurnOwner(TimeProvider clock)
{
    /// <summary>How long a turn is this process's before others may take it; renewed while it runs.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(6);

    /// <summary>How long a delivery is this process's: as long as its service waits.</summary>
    public static readonly TimeSpan DeliveryLease = TimeSpan.FromSeconds(15);

    private readonly string name = RandomId.Secret();

    /// <summary>Marks a turn as owed by this process.</summary>
    public TurnClaim Claim(bool refused = false) => new(name, clock.GetUtcNow() + Lease, refused);

    /// <summary>Marks a delivery as being answered by this process.</summary>
    public TurnClaim ClaimDelivery() => new(name, clock.GetUtcNow() + DeliveryLease);
}
