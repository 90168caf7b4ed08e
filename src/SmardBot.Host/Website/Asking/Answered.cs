using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Matching;

namespace SmardBot.Host.Website.Asking;

/// <summary>What a turn that began on a page came to.</summary>
/// <param name="Question">What was asked, or the words on the button that was pressed.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Replies">What was said, Markdown, each with the disclaimer.</param>
/// <param name="Buttons">The ways on.</param>
/// <param name="Conversation">The conversation, for the next question.</param>
public sealed record Answered(
    string Question, TurnOutcome? Outcome, IReadOnlyList<string> Replies, IReadOnlyList<Button> Buttons, string Conversation)
{
    /// <summary>Whether the reply is about a danger: then nothing may stand in its way.</summary>
    public bool IsAlarm => Outcome is TurnOutcome.Emergency or TurnOutcome.Crisis;
}
