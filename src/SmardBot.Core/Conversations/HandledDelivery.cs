namespace SmardBot.Core.Conversations;

/// <summary>A delivery whose replies are out: marked and remembered as a whole or not at all.</summary>
/// <param name="Key">What it is known by when it comes again; null where its channel gave it no id.</param>
/// <param name="ConversationId">Its conversation; the store need not know it.</param>
/// <param name="States">What is to be remembered.</param>
public sealed record HandledDelivery(string? Key, string ConversationId, IReadOnlyList<KeptState> States);
