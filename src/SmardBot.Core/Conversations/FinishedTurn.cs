namespace SmardBot.Core.Conversations;

/// <summary>A turn that has run: kept as a whole or not at all.</summary>
/// <param name="ConversationId">Its conversation; of a delivery the store need not know it.</param>
/// <param name="States">What is to be remembered.</param>
public sealed record FinishedTurn(string ConversationId, IReadOnlyList<KeptState> States)
{
    /// <summary>The place of the activity that was answered, whose turn is owed no longer; 0 for the start of the conversation, null where none was owed.</summary>
    public long? Sequence { get; init; }

    /// <summary>What was said, in order: bodies that are added to the history of the conversation.</summary>
    public IReadOnlyList<string> Replies { get; init; } = [];

    /// <summary>What the delivery is known by when it comes again, handled from now on; null where its channel gave it no id.</summary>
    public string? DeliveryKey { get; init; }
}
