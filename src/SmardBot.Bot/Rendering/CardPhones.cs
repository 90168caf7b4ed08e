using System.Text.Json.Nodes;
using SmardBot.Core.Language;

namespace SmardBot.Bot.Rendering;

/// <summary>Makes the numbers on a card links that call them.</summary>
internal static class CardPhones
{
    /// <summary>The card, with its texts changed in place.</summary>
    public static JsonObject WithCalls(this JsonObject card, PhoneLinks links)
    {
        foreach (var node in card.Select(member => member.Value).ToArray())
        {
            Change(node, links);
        }

        return card;
    }

    private static void Change(JsonNode? node, PhoneLinks links)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Change(item, links);
            }
        }
        else if (node is JsonObject element)
        {
            if (element["type"]?.GetValue<string>() == "TextBlock" && element["style"] is null && element["text"] is JsonValue text)
            {
                element["text"] = links.Link(text.GetValue<string>());
            }

            element.WithCalls(links);
        }
    }
}
