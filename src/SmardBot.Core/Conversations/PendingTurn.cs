namespace SmardBot.Core.Conversations;

/// <summary>A turn that is owed and that nobody runs any more.</summary>
/// <param name="ConversationId">Its conversation.</param>
/// <param name="Sequence">The place of the activity to answer; 0 for the start of the conversation.</param>
/// <param name="Refused">See <see cref="TurnClaim.Refused"/>.</param>
/// <param name="Takes">How often it has been taken over, this time included.</param>
public sealed record PendingTurn(string ConversationId, long Sequence, bool Refused, int Takes);
