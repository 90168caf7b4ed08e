using Newtonsoft.Json.Linq;

namespace SmardBot.Bot.Middleware;

/// <summary>Puts the disclaimer into the answer to an invoke: its body never reaches what sends messages.</summary>
internal static class InvokeDisclaimer
{
    private const string MessageResult = "application/vnd.microsoft.activity.message";

    /// <summary>A copy of a body in which each card and each line of text that is shown holds it.</summary>
    public static JToken Written(object body)
    {
        var copy = ActivityJson.Node(body).DeepClone();
        Write(copy);
        return copy;
    }

    private static void Write(JToken node)
    {
        foreach (var map in (node as JContainer)?.DescendantsAndSelf().OfType<JObject>().Where(IsShown).ToArray() ?? [])
        {
            WriteInto(map);
        }
    }

    /// <summary>A row in the list of a search is no answer: its card is.</summary>
    private static bool IsShown(JObject map) => map.Ancestors().OfType<JProperty>().All(parent => parent.Name is not ("preview" or "content"));

    private static void WriteInto(JObject map)
    {
        if (CardDisclaimer.Written(Text(map["contentType"]), map["content"]) is { } attached)
        {
            // An attachment: in a message extension, in a window.
            map["content"] = attached;
        }
        else if (CardDisclaimer.Written(Text(map["type"]), map["value"]) is { } card)
        {
            // The answer to a button, a card in the place of the one that it was on …
            map["value"] = card;
        }
        else if (Text(map["type"]) is MessageResult or "message")
        {
            // … or a line of text; likewise in the place of a window or of the results of a search.
            Append(map, "value");
            Append(map, "text");
        }
    }

    private static void Append(JObject map, string name)
    {
        if (Text(map[name]) is { Length: > 0 } text)
        {
            map[name] = DisclaimerWriter.Append(text);
        }
    }

    private static string? Text(JToken? node) => node is JValue { Type: JTokenType.String } value ? (string?)value : null;
}
