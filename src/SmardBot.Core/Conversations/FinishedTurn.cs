using SmardBot.Core.Activities;

namespace SmardBot.Core.Conversations;

/// <summary>A turn that has run: kept as a whole or not at all.</summary>
/// <param name="ConversationId">Its conversation.</param>
/// <param name="Sequence">The place of the activity that was answered; 0 for the start of the conversation.</param>
/// <param name="Replies">What was said, in order.</param>
/// <param name="States">What is to be remembered.</param>
public sealed record FinishedTurn(string ConversationId, long Sequence, IReadOnlyList<Activity> Replies, IReadOnlyList<KeptState> States);
