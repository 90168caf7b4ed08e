using System.Text.Json.Nodes;

namespace SmardBot.Bot.Inbox;

/// <summary>The buttons and fields of the staff's cards.</summary>
internal static class StaffButtons
{
    /// <summary>A button whose answer takes the place of the card.</summary>
    public static JsonObject Do(string title, string verb, string id) => new()
    {
        ["type"] = "Action.Execute",
        ["title"] = title,
        ["verb"] = verb,
        ["data"] = new JsonObject { [StaffAction.Name] = verb, ["id"] = id },
    };

    /// <summary>A button that opens a dialog.</summary>
    public static JsonObject Open(string title, string verb, string id) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = new JsonObject { [StaffAction.Name] = verb, ["id"] = id, ["msteams"] = new JsonObject { ["type"] = "task/fetch" } },
        // What stands in fields of the card is not for the dialog.
        ["associatedInputs"] = "none",
    };

    /// <summary>The button that sends a dialog.</summary>
    public static JsonObject Send(string title, string verb, string id, string once = "") => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = new JsonObject { [StaffAction.Name] = verb, ["id"] = id, ["once"] = once },
    };

    /// <summary>A link.</summary>
    public static JsonObject Link(string title, string address) => new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = address };

    /// <summary>A field to write in.</summary>
    public static JsonObject Field(string id, string label, string text, int most, bool isLong = false, bool isRequired = true) => new()
    {
        ["type"] = "Input.Text",
        ["id"] = id,
        ["label"] = label,
        ["value"] = text,
        ["maxLength"] = most,
        ["isMultiline"] = isLong,
        ["isRequired"] = isRequired,
        ["errorMessage"] = "Please write something here.",
    };

    /// <summary>A list to choose from.</summary>
    public static JsonObject Choice(string id, string label, IEnumerable<(string Value, string Title)> choices, string chosen) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = id,
        ["label"] = label,
        ["value"] = chosen,
        ["isRequired"] = true,
        ["errorMessage"] = "Please choose one.",
        ["choices"] = new JsonArray([.. choices.Select(choice => new JsonObject { ["title"] = choice.Title, ["value"] = choice.Value })]),
    };
}
