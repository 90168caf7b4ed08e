using System.Text.Json.Nodes;
using SmardBot.Core.Answering.Buttons;

namespace SmardBot.Bot.Rendering;

/// <summary>The buttons of a reply as actions of a card.</summary>
internal static class CardButtons
{
    /// <summary>Teams shows so many side by side.</summary>
    private const int Most = 6;

    /// <summary>Teams cuts the words of a button that does not fit into one line of a narrow window.</summary>
    private const int LongestLine = 40;

    /// <summary>The questions among the buttons, and the others.</summary>
    public static (List<JsonObject> Questions, List<JsonObject> Others) Of(IReadOnlyList<Button> buttons, CardBudget budget)
    {
        var shown = buttons
            .Where(button => button.Title.Length > 0 && (!budget.IsTight || button.Title.Length <= CardBudget.LongestTitle))
            .ToLookup(IsQuestion);
        return ([.. shown[true].Take(Most).Select(Submit)], [.. shown[false].Take(Most).Select(Submit)]);
    }

    /// <summary>A button of its own in the body of a card. One with many words is a line of text to be pressed, which wraps.</summary>
    public static JsonObject InBody(JsonObject action) => action["title"]!.GetValue<string>() is { Length: > LongestLine } title
        ? CardElements.Container("emphasis", [CardElements.Text(title).With("color", "Accent")]).With("selectAction", action)
        : CardElements.Buttons(action);

    /// <summary>A press arrives as a message with the button's value and no text.</summary>
    /// <remarks>Without the <c>messageBack</c> of Teams, which would show the press in the chat: the local Teams emulators do not know it.</remarks>
    private static JsonObject Submit(Button button) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = button.Title,
        ["tooltip"] = button.Title,
        ["data"] = button.ToValue(),
    };

    /// <summary>Whether the button's words are a question: those stand for entries.</summary>
    private static bool IsQuestion(Button button) => button.Title.EndsWith('?');
}
