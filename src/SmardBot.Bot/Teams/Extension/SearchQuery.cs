using System.Text.Json.Nodes;

namespace SmardBot.Bot.Teams.Extension;

/// <summary>What is searched for.</summary>
/// <param name="Text">What was typed so far; empty for nothing.</param>
/// <param name="Skip">So many results were shown already.</param>
/// <param name="Count">So many are wanted.</param>
/// <seealso href="https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search"/>
internal sealed record SearchQuery(string Text, int Skip, int Count)
{
    /// <summary>Teams asks for so many; more would only make the answer large.</summary>
    public const int MostResults = 25;

    private const string InitialRun = "initialRun";

    /// <summary>Reads the value of a <c>composeExtension/query</c>. A search that nobody has typed into yet has no text.</summary>
    public static SearchQuery Of(JsonNode? value)
    {
        var map = value as JsonObject;
        var parameters = (map?["parameters"] as JsonArray ?? []).OfType<JsonObject>().ToArray();
        var text = string.Join(' ', parameters.Where(one => Said(one["name"]) != InitialRun).Select(one => Said(one["value"])).Where(typed => !string.IsNullOrWhiteSpace(typed))).Trim();
        var options = map?["queryOptions"] as JsonObject;
        return new SearchQuery(text, Math.Max(0, Number(options?["skip"]) ?? 0), Math.Clamp(Number(options?["count"]) ?? MostResults, 1, MostResults));
    }

    private static string? Said(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;
}
