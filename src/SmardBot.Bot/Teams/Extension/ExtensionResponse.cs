using System.Text.Json.Nodes;
using SmardBot.Bot.Rendering;

namespace SmardBot.Bot.Teams.Extension;

/// <summary>The answers of a message extension.</summary>
internal static class ExtensionResponse
{
    /// <summary>Cards to choose from, or the one to insert.</summary>
    public static JsonObject Results(IEnumerable<JsonObject> cards) => new()
    {
        ["composeExtension"] = new JsonObject { ["type"] = "result", ["attachmentLayout"] = "list", ["attachments"] = new JsonArray([.. cards]) },
    };

    /// <summary>A window with a card.</summary>
    public static JsonObject Window(string title, JsonObject card) => new()
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject
            {
                ["title"] = title,
                ["height"] = "large",
                ["width"] = "medium",
                ["card"] = new JsonObject { ["contentType"] = TeamsReply.AdaptiveCard, ["content"] = card },
            },
        },
    };

    /// <summary>A line instead of results.</summary>
    public static JsonObject Message(string text) => new() { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = text } };
}
