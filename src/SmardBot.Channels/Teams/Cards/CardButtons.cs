using System.Text.Json.Nodes;
using SmardBot.Core.Activities;

namespace SmardBot.Channels.Teams.Cards;

/// <summary>The buttons of a reply as actions of a card.</summary>
internal static class CardButtons
{
    /// <summary>Teams shows so many side by side.</summary>
    private const int Most = 6;

    /// <summary>The questions among the buttons, and the others.</summary>
    public static (List<JsonObject> Questions, List<JsonObject> Others) Of(IReadOnlyList<CardAction> buttons, CardBudget budget)
    {
        var shown = buttons
            .Where(button => button.Title is { Length: > 0 } title && (!budget.IsTight || title.Length <= CardBudget.LongestTitle))
            .ToLookup(IsQuestion);
        return ([.. shown[true].Take(Most).Select(Submit)], [.. shown[false].Take(Most).Select(Submit)]);
    }

    /// <summary>A press arrives as a message with the button's value and no text.</summary>
    /// <remarks>Without the <c>messageBack</c> of Teams, which would show the press in the chat: the local Teams emulators do not know it.</remarks>
    private static JsonObject Submit(CardAction button) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = button.Title,
        ["tooltip"] = button.Title,
        ["data"] = button.Value?.DeepClone() ?? new JsonObject(),
    };

    /// <summary>Whether the button's words are a question: those stand for entries.</summary>
    private static bool IsQuestion(CardAction button) => button.Title!.EndsWith('?');
}
