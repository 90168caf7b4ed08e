using System.Text.Json.Nodes;

namespace SmardBot.BotBuilder.Tests;

/// <summary>Activities as Azure Bot Service sends them.</summary>
internal static class Wire
{
    private static int ids;

    /// <summary>A message.</summary>
    public static JsonObject Message(string text, string channel = "emulator", string conversation = "conversation", string serviceUrl = "http://127.0.0.1:9/") =>
        Activity("message", channel, conversation, serviceUrl, ("text", text), ("textFormat", "plain"));

    /// <summary>Any activity.</summary>
    public static JsonObject Activity(string type, string channel = "emulator", string conversation = "conversation", string serviceUrl = "http://127.0.0.1:9/", params (string Name, JsonNode? Value)[] more)
    {
        JsonObject activity = new()
        {
            ["type"] = type,
            ["id"] = $"activity-{Interlocked.Increment(ref ids)}",
            ["timestamp"] = "2026-11-25T10:00:00.000Z",
            ["channelId"] = channel,
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = "29:user", ["name"] = "User" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["tenantId"] = "11111111-1111-1111-1111-111111111111", ["conversationType"] = "personal" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "11111111-1111-1111-1111-111111111111" } },
        };
        foreach (var (name, value) in more)
        {
            activity[name] = value;
        }

        return activity;
    }
}
