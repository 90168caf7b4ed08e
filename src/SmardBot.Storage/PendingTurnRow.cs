using SmardBot.Core.Conversations;

namespace SmardBot.Storage;

/// <summary>A row of <c>turns</c> as Dapper reads it.</summary>
internal sealed class PendingTurnRow
{
    public string Conversation { get; init; } = "";

    public long Sequence { get; init; }

    public long Refused { get; init; }

    public long Takes { get; init; }

    public PendingTurn ToTurn() => new(Conversation, Sequence, Refused != 0, (int)Takes);
}
