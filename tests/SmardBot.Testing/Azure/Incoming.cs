using System.Text.Json.Nodes;

namespace SmardBot.Testing.Azure;

/// <summary>Activities as the service sends them.</summary>
internal static class Incoming
{
    public const string Conversation = "19:abc@thread.v2;messageid=17";

    /// <summary>An activity of Teams.</summary>
    public static JsonObject Of(string type, BotService service, string id = "f:1") => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = service.ServiceUrl,
        ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = "personal", ["tenantId"] = "tenant-1" },
        ["from"] = new JsonObject { ["id"] = "29:user", ["name"] = "Ada", ["aadObjectId"] = "0000" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "SmardBot" },
    };

    /// <summary>A message.</summary>
    public static JsonObject Message(BotService service, string text = "what is it?", string id = "f:1") =>
        Of("message", service, id).With("text", text);

    /// <summary>With one more field, or another value for it.</summary>
    public static JsonObject With(this JsonObject activity, string name, JsonNode? value)
    {
        activity[name] = value;
        return activity;
    }
}
