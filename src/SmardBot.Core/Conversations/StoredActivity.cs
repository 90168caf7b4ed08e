namespace SmardBot.Core.Conversations;

/// <summary>An activity as a store keeps it. What stands in it is a matter of the channel.</summary>
/// <param name="Sequence">Its place in the conversation, from 1.</param>
/// <param name="Id">Its id, such as <c>conversation|0000001</c>.</param>
/// <param name="At">When it was kept, UTC; later than the one before it.</param>
/// <param name="Body">Its JSON, without id and timestamp.</param>
/// <param name="IsRepeat">Whether it was there already.</param>
public sealed record StoredActivity(long Sequence, string Id, DateTimeOffset At, string Body, bool IsRepeat = false)
{
    /// <summary>The id of the activity at a place of a conversation.</summary>
    public static string IdOf(string conversationId, long sequence) => $"{conversationId}|{sequence:D7}";

    /// <summary>The place of an activity in a conversation, by its id; null where it is none of a store.</summary>
    public static long? SequenceOf(string id, string conversationId) =>
        id.Length > conversationId.Length && id[conversationId.Length] == '|' && id.StartsWith(conversationId, StringComparison.Ordinal)
        && long.TryParse(id.AsSpan(conversationId.Length + 1), out var sequence) && sequence > 0
            ? sequence
            : null;
}
