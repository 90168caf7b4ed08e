using SmardBot.Core.Activities;
using SmardBot.Core.Matching;
using SmardBot.Core.Turns.Buttons;

namespace SmardBot.Core.Turns;

/// <summary>Replies in one line.</summary>
internal static class TurnReplies
{
    /// <summary>Notes the outcome and sends a message with buttons.</summary>
    public static Task SayAsync(this TurnContext turn, TurnOutcome outcome, string markdown, params IEnumerable<Button> buttons) =>
        turn.SayAsync(TurnResult.Of(outcome), markdown, buttons);

    /// <summary>Notes the result and sends a message with buttons.</summary>
    public static Task SayAsync(this TurnContext turn, TurnResult result, string markdown, params IEnumerable<Button> buttons)
    {
        turn.Result = result;
        return turn.SendAsync(Message(markdown, buttons));
    }

    /// <summary>A message with buttons.</summary>
    public static Activity Message(string markdown, params IEnumerable<Button> buttons)
    {
        var message = Activity.Message(markdown);
        message.SuggestedActions = Button.ToSuggestedActions(buttons);
        return message;
    }
}
