namespace SmardBot.Core.Conversations;

/// <summary>What a store knows when a delivery arrives.</summary>
/// <param name="WasHandled">Whether it was marked as handled within a day.</param>
/// <param name="State">What the turns of its user remember; null when nothing is kept.</param>
public sealed record KnownDelivery(bool WasHandled, string? State);
