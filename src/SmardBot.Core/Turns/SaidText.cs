using System.Text.Json.Nodes;
using SmardBot.Core.Activities;

namespace SmardBot.Core.Turns.Guarding;

/// <summary>Everything that a message says, for the gate: its text and every text inside its value and its cards.</summary>
internal static class SaidText
{
    /// <summary>The texts, a line each.</summary>
    public static string Of(Activity message)
    {
        var inside = Texts(message.Value).Concat((message.Attachments ?? []).SelectMany(attachment => Texts(attachment?.Content)));
        return string.Join('\n', inside.Prepend(message.Text).Where(text => !string.IsNullOrWhiteSpace(text)));
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(pair => Texts(pair.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
