using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SmardBot.Bot.Rendering;
using SmardBot.Core.Answering;
using SmardBot.Core.Faq;

namespace SmardBot.Bot.Teams.Extension;

/// <summary>
/// Answers to insert into a message. They hold no button, since the bot is seldom where they are read, and no section for
/// professionals, since that may be a family.
/// </summary>
internal sealed partial class AnswerCards(EntryView view, PublicAddress address, PhoneBook phones)
{
    private const string Thumbnail = "application/vnd.microsoft.card.thumbnail";

    /// <summary>So much of an answer stands in the list of results.</summary>
    private const int LongestPreview = 140;

    /// <summary>The card of an entry, with what stands in the list of results for it: the beginning of the answer.</summary>
    public JsonObject Of(FaqCatalog catalog, ReplyTexts texts, FaqEntry entry)
    {
        var shown = view.Parts(catalog, texts, entry);
        var begins = BeginningOf(entry.Answer);
        return With(Card(shown, texts), entry.Title, entry.Sensitive ? $"{new CardTexts(texts).Sensitive} · {begins}" : begins);
    }

    /// <summary>A card with a preview of its own.</summary>
    public static JsonObject With(JsonObject card, string title, string text) => new()
    {
        ["contentType"] = TeamsReply.AdaptiveCard,
        ["content"] = card,
        ["preview"] = new JsonObject { ["contentType"] = Thumbnail, ["content"] = new JsonObject { ["title"] = title, ["text"] = text } },
    };

    private static string BeginningOf(string markdown)
    {
        var text = Plain().Replace(MarkdownBlocks.Of(markdown).FirstOrDefault(""), "${words}").ReplaceLineEndings(" ");
        return text.Length <= LongestPreview ? text : string.Concat(text.AsSpan(0, text.LastIndexOf(' ', LongestPreview) is > 0 and var end ? end : LongestPreview), "…");
    }

    private JsonObject Card(ShownEntry shown, ReplyTexts texts)
    {
        var cards = new CardTexts(texts);
        var parts = new EntryCard(cards, address.Origin);
        return ReplyCard.Fitting(budget =>
        {
            var elements = parts.Elements(shown, 0, 1, budget with { WithProfessionals = false });
            return CardElements.Card(shown.Entry.Sensitive ? elements.Prepend(CardElements.Small($"*{cards.Sensitive}*").With("isSubtle", value: true)) : elements, []).WithCalls(phones.Links);
        });
    }

    /// <summary>Links and stars: the list of results knows no Markdown.</summary>
    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\([^)]*\)|\*+|^[-*+] ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
