using System.Text.Json.Nodes;

namespace SmardBot.Testing.Azure;

/// <summary>An activity that the bot posted to the service.</summary>
internal sealed record Posted(string Path, string? Authorization, JsonNode Activity, string Method)
{
    public string? Type => Activity["type"]?.ToString();

    public string? Text => TextOf(Activity);

    /// <summary>What a message says: its text, or what stands on its card.</summary>
    public static string? TextOf(JsonNode message) => message["text"]?.ToString() ?? (message["attachments"] is not JsonArray cards ? null
        : string.Join('\n', cards.SelectMany(card => Texts(card!["content"]?["body"]))));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonObject map when map["text"] is { } text => [text.ToString()],
        JsonObject map => Texts(map["items"]),
        _ => [],
    };
}
