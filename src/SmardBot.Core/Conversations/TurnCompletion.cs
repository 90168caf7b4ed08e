namespace SmardBot.Core.Conversations;

/// <summary>What became of a finished turn, and its replies as they are kept.</summary>
public sealed record TurnCompletion(TurnEnd End, IReadOnlyList<StoredActivity> Replies)
{
    /// <summary>An end at which nothing is kept.</summary>
    public static TurnCompletion Without(TurnEnd end) => new(end, []);
}
