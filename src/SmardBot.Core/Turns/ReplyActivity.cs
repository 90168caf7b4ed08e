using SmardBot.Core.Activities;
using SmardBot.Core.Answering;
using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Turns.Reviewing;

namespace SmardBot.Core.Turns;

/// <summary>Makes a message of a reply.</summary>
internal static class ReplyActivity
{
    /// <summary>The message; channels may give it another form.</summary>
    public static Activity Of(Reply reply, TurnContext turn)
    {
        var message = Activity.Message(reply.Markdown);
        message.Content = reply;
        message.SuggestedActions = reply.Buttons.Count == 0 ? null : new SuggestedActions { Actions = [.. reply.Buttons.Select(Action)] };
        if (reply.WantsThumb)
        {
            FeedbackWish.Add(message, turn);
        }

        return message;
    }

    /// <summary>A <c>messageBack</c>: the chat shows its text, and its value says what it does.</summary>
    private static CardAction Action(Button button) =>
        new() { Type = "messageBack", Title = button.Title, DisplayText = button.Title, Text = button.Title, Value = button.ToValue() };
}
