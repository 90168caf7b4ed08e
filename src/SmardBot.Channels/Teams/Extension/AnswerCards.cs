using System.Text.Json;
using System.Text.Json.Nodes;
using SmardBot.Channels.Teams.Cards;
using SmardBot.Core.Activities;
using SmardBot.Core.Faq;

namespace SmardBot.Channels.Teams.Extension;

/// <summary>
/// Answers to insert into a message. They hold no button, since the bot is seldom where they are read, and no section for
/// professionals, since that may be a family.
/// </summary>
internal sealed class AnswerCards(EntryView view, PublicAddress address)
{
    private const string Thumbnail = "application/vnd.microsoft.card.thumbnail";

    /// <summary>The card of an entry, with what stands in the list of results for it.</summary>
    public Attachment Of(FaqCatalog catalog, ReplyTexts texts, FaqEntry entry)
    {
        var shown = view.Parts(catalog, texts, entry);
        var words = new CardTexts(texts);
        var state = shown.State == ReviewState.Draft ? words.Draft : shown.Review;
        return new Attachment
        {
            ContentType = Attachment.AdaptiveCard,
            Content = Card(shown, texts),
            Extensions = Preview(entry.Title, entry.Sensitive ? $"{state} · {words.Sensitive}" : state),
        };
    }

    /// <summary>A card with a preview of its own.</summary>
    public static Attachment With(JsonObject card, string title, string text) =>
        new() { ContentType = Attachment.AdaptiveCard, Content = card, Extensions = Preview(title, text) };

    private JsonObject Card(ShownEntry shown, ReplyTexts texts)
    {
        var cards = new CardTexts(texts);
        var parts = new EntryCard(cards, address.Origin);
        return ReplyCard.Fitting(budget =>
        {
            var elements = parts.Elements(shown, 0, 1, budget with { WithProfessionals = false });
            return CardElements.Card(shown.Entry.Sensitive ? elements.Prepend(CardElements.Small($"*{cards.Sensitive}*").With("isSubtle", value: true)) : elements, []);
        });
    }

    private static Dictionary<string, JsonElement> Preview(string title, string text) => new(StringComparer.Ordinal)
    {
        ["preview"] = JsonSerializer.SerializeToElement(new JsonObject
        {
            ["contentType"] = Thumbnail,
            ["content"] = new JsonObject { ["title"] = title, ["text"] = text },
        }),
    };
}
