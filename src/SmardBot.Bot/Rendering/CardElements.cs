using System.Text.Json.Nodes;

namespace SmardBot.Bot.Rendering;

/// <summary>The few elements that the cards are made of, schema 1.5: the newest that Teams shows everywhere.</summary>
/// <seealso href="https://adaptivecards.io/explorer/"/>
internal static class CardElements
{
    /// <summary>A card.</summary>
    public static JsonObject Card(IEnumerable<JsonObject> body, IReadOnlyCollection<JsonObject> actions)
    {
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["body"] = List(body),
        };
        if (actions.Count > 0)
        {
            card["actions"] = List(actions);
        }

        return card;
    }

    /// <summary>A paragraph or a list, in the Markdown that Teams shows.</summary>
    public static JsonObject Text(string markdown) => new() { ["type"] = "TextBlock", ["text"] = markdown, ["wrap"] = true };

    /// <summary>A heading.</summary>
    public static JsonObject Heading(string text) =>
        Text(text).With("size", "Medium").With("weight", "Bolder").With("style", "heading");

    /// <summary>Small print.</summary>
    public static JsonObject Small(string markdown) => Text(markdown).With("size", "Small").With("spacing", "Small");

    /// <summary>Elements that belong together.</summary>
    public static JsonObject Container(string style, IEnumerable<JsonObject> items) =>
        new() { ["type"] = "Container", ["style"] = style, ["items"] = List(items) };

    /// <summary>Buttons inside the body.</summary>
    public static JsonObject Buttons(params IEnumerable<JsonObject> actions) => new() { ["type"] = "ActionSet", ["actions"] = List(actions) };

    /// <summary>A button that shows and hides an element.</summary>
    public static JsonObject Toggle(string title, string id) =>
        new() { ["type"] = "Action.ToggleVisibility", ["title"] = title, ["targetElements"] = new JsonArray(id) };

    /// <summary>The element with one more property.</summary>
    public static JsonObject With(this JsonObject element, string name, JsonNode value)
    {
        element[name] = value;
        return element;
    }

    private static JsonArray List(IEnumerable<JsonObject> elements) => new([.. elements]);
}
