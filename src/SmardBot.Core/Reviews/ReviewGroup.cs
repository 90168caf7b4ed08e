using SmardBot.Core.Matching;

namespace SmardBot.Core.Reviews;

/// <summary>Why questions are worth a curator's look.</summary>
public enum ReviewKind
{
    /// <summary>No certain answer was found.</summary>
    Missed,

    /// <summary>An answer was marked as not helpful.</summary>
    Disliked,

    /// <summary>The gate alarmed, and the user said that it was none and allowed the sentence to be kept.</summary>
    FalseAlarm,
}

/// <summary>What a curator decided about a group.</summary>
public enum ReviewDecision
{
    /// <summary>Nothing yet.</summary>
    Open,

    /// <summary>It belongs to an entry; an alternate was added.</summary>
    Belongs,

    /// <summary>It is not ours to answer; a negative was added.</summary>
    NotOurs,

    /// <summary>It needs an answer that was proposed.</summary>
    NeedsAnswer,

    /// <summary>It is left as it is.</summary>
    Left,
}

/// <summary>Questions that say the same.</summary>
/// <param name="Key">Names it.</param>
/// <param name="Kind">Why it is here.</param>
/// <param name="Text">The one that came last, masked.</param>
/// <param name="Outcome">What the turn came to.</param>
/// <param name="Answered">The entries that were shown.</param>
/// <param name="Considered">The entries that came nearest with their confidence, best first.</param>
/// <param name="Times">How often it was asked since <paramref name="First"/>.</param>
/// <param name="First">The first day, UTC.</param>
/// <param name="Last">The last day, UTC.</param>
/// <param name="Decision">What a curator decided.</param>
public sealed record ReviewGroup(
    string Key,
    ReviewKind Kind,
    string Text,
    TurnOutcome Outcome,
    IReadOnlyList<AnsweredEntry> Answered,
    IReadOnlyList<ScoredEntry> Considered,
    long Times,
    DateOnly First,
    DateOnly Last,
    ReviewDecision Decision = ReviewDecision.Open);

/// <summary>Which groups to read: the most frequent first.</summary>
/// <param name="Kind">Only of this kind; null for all.</param>
/// <param name="Decision">Only with this decision.</param>
/// <param name="Skip">So many are left out.</param>
/// <param name="Limit">At most so many, from 1.</param>
public sealed record ReviewQuery(ReviewKind? Kind = null, ReviewDecision Decision = ReviewDecision.Open, int Skip = 0, int Limit = 20);

/// <summary>How many groups wait for a curator.</summary>
/// <param name="Missed">No certain answer was found.</param>
/// <param name="Disliked">An answer was marked as not helpful.</param>
/// <param name="FalseAlarms">The gate alarmed for nothing.</param>
public sealed record ReviewCounts(long Missed, long Disliked, long FalseAlarms);

/// <summary>Thumbs for an entry.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Up">How many found it helpful.</param>
/// <param name="Down">How many did not.</param>
public sealed record ThumbCount(string Entry, long Up, long Down);

/// <summary>How often an entry was shown.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Times">How often.</param>
public sealed record ShownCount(string Entry, long Times);
