using System.Text.Json.Nodes;

namespace SmardBot.Bot.Teams.Extension;

/// <summary>The words of the message that an action is used on.</summary>
internal static class MessageText
{
    /// <summary>Them, without HTML; empty where there are none.</summary>
    /// <param name="value">The value of the invoke, with a <c>messagePayload</c>.</param>
    public static string Of(JsonNode? value)
    {
        var payload = (value as JsonObject)?["messagePayload"] as JsonObject;
        string?[] parts = [Text(payload?["subject"]), payload?["body"] is JsonObject body ? Text(body["content"]) : Text(payload?["body"])];
        return string.Join('\n', parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => HtmlText.Plain(part!)));
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
