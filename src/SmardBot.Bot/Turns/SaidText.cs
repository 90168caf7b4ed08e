using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;

namespace SmardBot.Bot.Turns;

/// <summary>Everything that a message says, for the gate: its text and every text inside its value and its cards.</summary>
internal static class SaidText
{
    /// <summary>The texts, a line each.</summary>
    public static string Of(UserMessage message)
    {
        var inside = Texts(message.Value).Concat(message.Attachments.Where(attachment => attachment?.Content is not null).SelectMany(attachment => Texts(attachment.Content)));
        return string.Join('\n', inside.Prepend(message.Text).Where(text => !string.IsNullOrWhiteSpace(text)));
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(pair => Texts(pair.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static IEnumerable<string> Texts(object content) =>
        (ActivityJson.Node(content) as JContainer)?.DescendantsAndSelf().OfType<JValue>().Where(value => value.Type == JTokenType.String).Select(value => (string)value!)
        ?? (content is string text || (content is JValue { Type: JTokenType.String } value && (text = (string)value!) is not null) ? [text] : []);
}
