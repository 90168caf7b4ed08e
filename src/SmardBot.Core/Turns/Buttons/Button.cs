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

    /// <summary>The buttons of a message; null where there are none.</summary>
    public static SuggestedActions? ToSuggestedActions(IEnumerable<Button> buttons)
    {
        List<CardAction> actions = [.. buttons.Select(button => button.ToCardAction())];
        return actions.Count == 0 ? null : new SuggestedActions { Actions = actions };
    }

    /// <summary>A <c>messageBack</c>: the chat shows its text, and its value says what it does.</summary>
    private CardAction ToCardAction() => new() { Type = "messageBack", Title = Title, DisplayText = Title, Text = Title, Value = Value() };

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
