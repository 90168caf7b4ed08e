using SmardBot.Core.Conversations;

namespace SmardBot.Storage;

/// <summary>Makes what the port gives back of a row: id and timestamp follow from its place.</summary>
internal static class StoredBody
{
    public static StoredActivity Read(string conversationId, long sequence, long at, string body, bool isRepeat = false) =>
        new(sequence, StoredActivity.IdOf(conversationId, sequence), DateTimeOffset.FromUnixTimeMilliseconds(at), body, isRepeat);
}
