using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;

namespace SmardBot.Core.Answering;

/// <summary>Something that a reply wants done beside being said. The caller does it: a reply itself changes nothing.</summary>
public abstract record SideEffect
{
    /// <summary>Delete the conversation and all that belongs to it, before the reply is given.</summary>
    public sealed record ForgetConversation : SideEffect;

    /// <summary>Revoke the secret by which this device opens the conversation again, before the reply is given.</summary>
    public sealed record LeaveDevice : SideEffect;

    /// <summary>Leave the question for a person, before the reply is given: the family has agreed to what that means.</summary>
    /// <param name="Nearest">The entries that came nearest, best first.</param>
    /// <param name="InTeams">Whether what it has agreed to names Microsoft Teams.</param>
    public sealed record OpenTicket(IReadOnlyList<ScoredEntry> Nearest, bool InTeams = false) : SideEffect;

    /// <summary>Close the family's question at its wish, before the reply is given.</summary>
    public sealed record CloseTicket : SideEffect;

    /// <summary>Tell those who have the family's question that it wrote on.</summary>
    /// <param name="IsAlarm">Whether the safety gate found an alarm in it.</param>
    public sealed record ContinueTicket(bool IsAlarm) : SideEffect;

    /// <summary>Count what the turn came to.</summary>
    /// <param name="Outcome">What was decided.</param>
    /// <param name="Shown">The entry that it was about, or null.</param>
    public sealed record Count(TurnOutcome Outcome, AnsweredEntry? Shown) : SideEffect;

    /// <summary>Put a question that found no certain answer on the review list.</summary>
    /// <param name="Outcome">What was decided.</param>
    /// <param name="Text">The question, masked.</param>
    /// <param name="Considered">What came nearest, best first.</param>
    public sealed record ReviewQuestion(TurnOutcome Outcome, string Text, IReadOnlyList<ScoredEntry> Considered) : SideEffect;

    /// <summary>Keep the text of an answered question, in memory and masked, where no history will tell it: it may be disliked yet.</summary>
    /// <param name="Question">The id of the question.</param>
    /// <param name="Text">The question, masked.</param>
    public sealed record RememberQuestion(string Question, string Text) : SideEffect;

    /// <summary>Put the question of a disliked answer on the review list.</summary>
    /// <param name="Answer">The answer.</param>
    public sealed record ReviewDisliked(GivenAnswer Answer) : SideEffect;

    /// <summary>Put the question of a false alarm on the review list, since its user allowed it.</summary>
    /// <param name="Question">The id of the question.</param>
    public sealed record ReviewReleased(string Question) : SideEffect;

    /// <summary>Keep a thumb.</summary>
    /// <param name="Shown">What it is for.</param>
    /// <param name="Thumb">Up or down.</param>
    /// <param name="Reason">What the user wrote, masked, or null.</param>
    public sealed record KeepFeedback(AnsweredEntry Shown, Thumb Thumb, string? Reason) : SideEffect;
}
