using SmardBot.Core.Conversations;

namespace SmardBot.Storage;

/// <summary>An activity about to be kept.</summary>
/// <param name="Id">The conversation.</param>
/// <param name="Key">The hashed once key, or null.</param>
/// <param name="Body">The JSON without id and timestamp.</param>
/// <param name="Now">Milliseconds since 1970; the row gets a later time when the activity before it has this one.</param>
internal sealed record NewActivity(string Id, string? Key, string Body, long Now)
{
    /// <summary>The turn that is owed for it, or null.</summary>
    public TurnClaim? Turn { get; init; }

    /// <summary>The owner of that turn; null where none is owed.</summary>
    public string? Owner => Turn?.Owner;

    /// <summary>Until when it is the owner's.</summary>
    public long Until => Turn?.Until.ToUnixTimeMilliseconds() ?? 0;

    /// <summary>Whether the message is refused, 0 or 1.</summary>
    public long Refused => Turn is { Refused: true } ? 1 : 0;
}
