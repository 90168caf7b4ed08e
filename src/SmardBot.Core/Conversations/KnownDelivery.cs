namespace SmardBot.Core.Conversations;

/// <summary>What a store knows when a delivery arrives.</summary>
/// <param name="State">Whether it is to be answered.</param>
/// <param name="UserState">What the turns of its user remember; null when nothing is kept.</param>
public sealed record KnownDelivery(DeliveryState State, string? UserState);

/// <summary>Whether a delivery is to be answered.</summary>
public enum DeliveryState
{
    /// <summary>It is the caller's to answer.</summary>
    New,

    /// <summary>Another process is about to answer it.</summary>
    Claimed,

    /// <summary>It was answered within a day.</summary>
    Handled,
}
