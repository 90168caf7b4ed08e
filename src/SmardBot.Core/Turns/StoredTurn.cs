using SmardBot.Core.Ports;

namespace SmardBot.Core.Turns;

/// <summary>
/// A turn of a channel that keeps what came in until it is answered: its states are collected here, for the channel to keep
/// together with the replies in one step. Such a turn can be run again, on another machine too, and is still answered once.
/// </summary>
public sealed class StoredTurn
{
    private readonly Dictionary<string, (string? Before, string? State)> states = new(StringComparer.Ordinal);

    /// <summary>Whether the message is to be refused, since too many came.</summary>
    public bool Refused { get; init; }

    /// <summary>Whether it was tried often enough: the user gets an apology, and nothing else of the turn runs.</summary>
    public bool GivenUp { get; init; }

    /// <summary>What is to be remembered.</summary>
    public IReadOnlyList<KeptState> States =>
        [.. states.Where(pair => pair.Value.State is not null).Select(pair => new KeptState(pair.Key, pair.Value.State!, pair.Value.Before))];

    internal bool TryGet(string user, out string? state)
    {
        var known = states.TryGetValue(user, out var pair);
        state = pair.State ?? pair.Before;
        return known;
    }

    internal void Began(string user, string? before) => states[user] = (before, null);

    internal void Leaves(string user, string state) => states[user] = (states.GetValueOrDefault(user).Before, state);
}
