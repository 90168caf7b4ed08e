using SmardBot.Core.Answering;
using SmardBot.Core.Conversations;

namespace SmardBot.Core.Turns;

/// <summary>
/// A turn of a channel that keeps what came in until it is answered: its states are collected here, for the channel to keep
/// together with the replies in one step. Such a turn can be run again, on another machine too, and is still answered once.
/// </summary>
public sealed class StoredTurn
{
    private readonly Dictionary<string, (string? Before, ConversationState? State)> states = new(StringComparer.Ordinal);

    /// <summary>Whether the message is to be refused, since too many came.</summary>
    public bool Refused { get; init; }

    /// <summary>Whether it was tried often enough: the user gets an apology, and nothing else of the turn runs.</summary>
    public bool GivenUp { get; init; }

    /// <summary>What is to be remembered.</summary>
    public IReadOnlyList<KeptState> States =>
        [.. states.Where(pair => pair.Value.State is not null).Select(pair => new KeptState(pair.Key, pair.Value.State!.ToJson(), pair.Value.Before))];

    /// <summary>The users whose state is to be remembered, with it.</summary>
    internal IEnumerable<(string User, ConversationState State)> Left =>
        states.Where(pair => pair.Value.State is not null).Select(pair => (pair.Key, pair.Value.State!));

    internal bool TryGet(string user, out ConversationState state)
    {
        var known = states.TryGetValue(user, out var pair);
        state = pair.State ?? ConversationState.Parse(pair.Before);
        return known;
    }

    internal void Began(string user, string? before) => states[user] = (before, null);

    internal void Leaves(string user, ConversationState state) => states[user] = (states.GetValueOrDefault(user).Before, state);

    /// <summary>Notes the ids that the channel gave to the replies to a question: a thumb names one of them.</summary>
    internal void Replied(string? question, IReadOnlyCollection<string> ids)
    {
        if (question is null || ids.Count == 0)
        {
            return;
        }

        foreach (var (user, state) in Left.Where(left => left.State.Answers.Any(answer => answer.Question == question)).ToArray())
        {
            Leaves(user, state with { Answers = [.. state.Answers.Select(answer => answer.Question == question ? answer with { Replies = [.. ids] } : answer)] });
        }
    }
}
