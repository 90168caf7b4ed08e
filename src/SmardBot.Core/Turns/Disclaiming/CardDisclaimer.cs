using System.Text.Json.Nodes;
using SmardBot.Core.Activities;
using SmardBot.Core.Faq;

namespace SmardBot.Core.Turns.Disclaiming;

/// <summary>Puts the disclaimer into the body of a card.</summary>
internal static class CardDisclaimer
{
    private const string CardTypes = "application/vnd.microsoft.card.";

    /// <summary>The cards that show a <c>text</c>.</summary>
    private static readonly string[] TextCards = ["hero", "thumbnail", "signin", "oauth", "audio", "video", "animation"];

    /// <summary>Writes it into a card.</summary>
    /// <returns>False when the attachment is no card that shows text.</returns>
    public static bool TryWrite(Attachment attachment)
    {
        if (attachment.Content is null || attachment.ContentType is not { } type || !type.StartsWith(CardTypes, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        attachment.Content = Clean(attachment.Content);
        if (attachment.Content is not JsonObject card)
        {
            return false;
        }

        if (string.Equals(type, Attachment.AdaptiveCard, StringComparison.OrdinalIgnoreCase))
        {
            Body(card).Add(TextBlock());
            // Spoken or shown instead of the body, they would go without the sentence.
            card.Remove("speak");
            card.Remove("fallbackText");
            return true;
        }

        if (!TextCards.Contains(type[CardTypes.Length..], StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        var text = card["text"] is JsonValue value && value.TryGetValue<string>(out var written) ? written : "";
        card["text"] = text.Length > 0 ? $"{text}\n\n{Disclaimer.Text}" : Disclaimer.Text;
        return true;
    }

    private static JsonArray Body(JsonObject card)
    {
        if (card["body"] is not JsonArray body)
        {
            card["body"] = body = [];
        }

        // The block of an earlier call, emptied by now.
        foreach (var old in body.OfType<JsonObject>().Where(IsOurs).ToArray())
        {
            body.Remove(old);
        }

        return body;
    }

    private static bool IsOurs(JsonObject block) =>
        block["id"] is JsonValue id && id.TryGetValue<string>(out var name) && name == BlockId;

    private const string BlockId = "disclaimer";

    private static JsonObject TextBlock() => new()
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
    private static JsonNode? Clean(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, Clean(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Clean)]),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Contains(Disclaimer.Text, StringComparison.Ordinal) => DisclaimerWriter.Without(text),
        _ => node?.DeepClone(),
    };
}
