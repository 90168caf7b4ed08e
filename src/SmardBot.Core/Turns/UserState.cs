using SmardBot.Core.Safety;

namespace SmardBot.Core.Turns;

/// <summary>What the turns of one user in one conversation remember: ids and levels, never any text of the user.</summary>
public sealed record UserState
{
    /// <summary>Whether the greeting was sent.</summary>
    public bool Greeted { get; init; }

    /// <summary>The entry that was shown last.</summary>
    public string? LastEntry { get; init; }

    /// <summary>A sensitive entry that waits for a yes.</summary>
    public string? PendingConfirm { get; init; }

    /// <summary>Entries that were thought of for the last question, best first.</summary>
    public IReadOnlyList<string> Considered { get; init; } = [];

    /// <summary>Entries offered or shown for the last question.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>After an emergency or a crisis: the level to stay in until released.</summary>
    public SafetyLevel Sticky { get; init; }

    /// <summary>The kind of crisis that it stays in.</summary>
    public CrisisKind StickyCrisis { get; init; }
}
