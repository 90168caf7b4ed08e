using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SmardBot.Core.Faq;

namespace SmardBot.Bot.Middleware;

/// <summary>Puts the disclaimer into the body of a card.</summary>
internal static class CardDisclaimer
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCard = CardTypes + "adaptive";

    private const string CardTypes = "application/vnd.microsoft.card.";
    private const string BlockId = "disclaimer";

    /// <summary>The cards that show a <c>text</c>.</summary>
    private static readonly string[] TextCards = ["hero", "thumbnail", "signin", "oauth", "audio", "video", "animation"];

    /// <summary>Writes it into a card.</summary>
    /// <returns>False when the attachment is no card that shows text.</returns>
    public static bool TryWrite(Attachment attachment)
    {
        if (Written(attachment.ContentType, attachment.Content) is not { } card)
        {
            return false;
        }

        attachment.Content = card;
        return true;
    }

    /// <summary>A copy of a card that holds it; null for what is no card that shows text.</summary>
    /// <param name="type">The content type.</param>
    /// <param name="content">A node, or a type of Bot Builder such as <see cref="HeroCard"/>.</param>
    public static JObject? Written(string? type, object? content)
    {
        if (content is null or string || type is null || !type.StartsWith(CardTypes, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var isAdaptive = AdaptiveCard.Equals(type, StringComparison.OrdinalIgnoreCase);
        if ((!isAdaptive && !TextCards.Contains(type[CardTypes.Length..], StringComparer.OrdinalIgnoreCase)) || Clean(ActivityJson.Node(content)) is not JObject card)
        {
            return null;
        }

        if (isAdaptive)
        {
            Body(card).Add(TextBlock());
            // Spoken or shown instead of the body, they would go without the sentence.
            card.Remove("speak");
            card.Remove("fallbackText");
        }
        else
        {
            card["text"] = DisclaimerWriter.Append(card["text"] is JValue { Type: JTokenType.String } text ? (string?)text : null);
        }

        return card;
    }

    private static JArray Body(JObject card)
    {
        if (card["body"] is not JArray body)
        {
            card["body"] = body = [];
        }

        // The block of an earlier call, emptied by now.
        foreach (var old in body.OfType<JObject>().Where(block => block["id"] is JValue { Value: BlockId }).ToArray())
        {
            old.Remove();
        }

        return body;
    }

    private static JObject TextBlock() => new()
    {
        ["type"] = "TextBlock",
        ["id"] = BlockId,
        ["text"] = Disclaimer.Text,
        ["wrap"] = true,
        ["isSubtle"] = true,
        ["size"] = "Small",
        ["separator"] = true,
    };

    /// <summary>A copy of the node in which no text holds the sentence.</summary>
    private static JToken Clean(JToken node) => node switch
    {
        JObject map => new JObject(map.Properties().Select(pair => new JProperty(pair.Name, Clean(pair.Value)))),
        JArray list => new JArray(list.Select(Clean)),
        JValue { Value: string text } when text.Contains(Disclaimer.Text, StringComparison.Ordinal) => new JValue(DisclaimerWriter.Without(text)),
        _ => node.DeepClone(),
    };
}
