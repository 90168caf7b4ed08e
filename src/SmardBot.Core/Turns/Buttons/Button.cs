using System.Text.Json.Nodes;
using SmardBot.Core.Activities;

namespace SmardBot.Core.Turns.Buttons;

/// <summary>A button below the conversation. What it does travels in its value; its words, typed, do the same.</summary>
/// <param name="Title">The words on it, which the chat then shows as the user's message.</param>
/// <param name="Does">What it does.</param>
internal sealed record Button(string Title, Press Does)
{
    /// <summary>The property of a value that holds what a button does.</summary>
    public const string ValueName = "smardbot";

    /// <summary>The buttons as a channel wants them.</summary>
    public static SuggestedActions? ToSuggestedActions(IEnumerable<Button> buttons, string? channel)
    {
        List<CardAction> actions = [.. buttons.Select(button => button.ToCardAction(channel))];
        return actions.Count == 0 ? null : new SuggestedActions { Actions = actions };
    }

    /// <summary>
    /// A <c>messageBack</c>, whose text the chat shows and whose value says what it does; in Teams an <c>imBack</c>, the only
    /// kind that its suggested actions know.
    /// </summary>
    /// <seealso href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages"/>
    private CardAction ToCardAction(string? channel) => channel == Channels.Teams
        ? new CardAction { Type = "imBack", Title = Title, Value = Title }
        : new CardAction { Type = "messageBack", Title = Title, DisplayText = Title, Text = Title, Value = Value() };

    private JsonObject Value()
    {
        var does = new JsonObject { ["action"] = Does.Action };
        if (Does.Entry is not null)
        {
            does["entry"] = Does.Entry;
        }

        return new JsonObject { [ValueName] = does };
    }
}
