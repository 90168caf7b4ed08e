using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;

namespace SmardBot.Core.Answering;

/// <summary>An answer that a thumb may be given for.</summary>
/// <param name="Question">The id of the activity that it answered; never its text.</param>
/// <param name="Shown">What was shown.</param>
/// <param name="Considered">What came nearest; empty where the entry was clicked.</param>
/// <param name="Thumb">What the user thought of it last, or null.</param>
public sealed record GivenAnswer(string Question, AnsweredEntry[] Shown, ScoredEntry[] Considered, Thumb? Thumb = null)
{
    /// <summary>The ids that the channel gave to the answer's activities, where it told.</summary>
    public string[] Replies { get; init; } = [];
}
