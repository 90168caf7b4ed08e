using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Rendering;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;

namespace SmardBot.Bot.Teams.Extension;

/// <summary>"Find the answer to this message": shows what fits a message of somebody else, and puts the chosen answer into the reply to it.</summary>
/// <seealso href="https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/define-action-command"/>
internal sealed class MessageAnswers(
    KnowledgeBase knowledge, EntryView view, PublicAddress address, AnswerCards cards, AlarmCards alarms, IOptions<TurnOptions> options)
{
    private const int MostOffers = 3;
    private const string Insert = "insert";

    /// <summary>Opens the window with the answers.</summary>
    /// <param name="value">The value of a <c>composeExtension/fetchTask</c>.</param>
    public JsonObject Offer(JsonNode? value)
    {
        var text = MessageText.Of(value);
        var verdict = alarms.Assess(text);
        var texts = knowledge.Current is { } current ? new ReplyTexts(current.Catalog.Language.Replies) : ReplyTexts.Embedded;
        var words = new CardTexts(texts);
        return verdict.Level >= SafetyLevel.Crisis
            ? ExtensionResponse.Window(words.Alarm, alarms.Card(verdict))
            : ExtensionResponse.Window(words.MessageTitle, Offers(text, verdict, texts, words));
    }

    /// <summary>Puts the chosen answer into the reply.</summary>
    /// <param name="value">The value of a <c>composeExtension/submitAction</c>.</param>
    public JsonObject Take(JsonNode? value)
    {
        var data = TeamsMessage.PressOf((value as JsonObject)?["data"]?.DeepClone()) as JsonObject;
        if (data?["smardbot"] is JsonObject does && does["entry"] is JsonValue chosen && chosen.TryGetValue<string>(out var id)
            && knowledge.Current is { } current && current.Catalog.Find(id) is { } entry && view.MayShow(entry))
        {
            return ExtensionResponse.Results([cards.Of(current.Catalog, new ReplyTexts(current.Catalog.Language.Replies), entry)]);
        }

        // Some clients send the message at once, without asking for the window; and an entry may be withdrawn meanwhile.
        return Offer(value);
    }

    private JsonObject Offers(string text, SafetyVerdict verdict, ReplyTexts texts, CardTexts words)
    {
        var found = knowledge.Current is { } current ? Find(current, text, verdict) : [];
        string[] intro =
        [
            .. verdict.Level == SafetyLevel.PersonalAdvice ? [alarms.Said(verdict)] : Array.Empty<string>(),
            knowledge.Current is null ? words.NoSearch : found.Length > 0 ? words.MessageFound : words.MessageNothing,
        ];
        var parts = new EntryCard(words, address.Origin);
        return ReplyCard.Fitting(budget => CardElements.Card(
            [
                .. MarkdownBlocks.Of(string.Join("\n\n", intro)).Select(CardElements.Text),
                .. found.SelectMany((entry, place) => Offer(parts, place, found.Length, budget, view.Parts(knowledge.Current!.Catalog, texts, entry), words)),
            ],
            []));
    }

    /// <summary>What the matcher is sure of, or would offer; nothing else, so that nothing is sent to a family that only comes near.</summary>
    private FaqEntry[] Find(KnowledgeSnapshot current, string text, SafetyVerdict verdict)
    {
        var longest = options.Value.MaxMessageLength;
        var decision = current.Matcher.Decide(text.Length > longest ? text[..longest] : text);
        return [.. decision.Entries.Concat(decision.Suggestions.Select(offer => offer.Entry))
            .Select(current.Catalog.Find)
            .Where(entry => view.MayShow(entry) && !(verdict.Level == SafetyLevel.PersonalAdvice && entry!.Sensitive))
            .Take(MostOffers)!];
    }

    private static IEnumerable<JsonObject> Offer(EntryCard parts, int place, int count, CardBudget budget, ShownEntry shown, CardTexts words)
    {
        var elements = parts.Elements(shown, place + 1, count, budget with { WithProfessionals = false });
        var insert = new JsonObject
        {
            ["type"] = "Action.Submit",
            ["title"] = words.MessageInsert,
            ["data"] = new JsonObject { ["smardbot"] = new JsonObject { ["action"] = Insert, ["entry"] = shown.Entry.Id } },
        };
        return [.. elements, .. shown.Entry.Sensitive ? [CardElements.Small($"*{words.Sensitive}*")] : Array.Empty<JsonObject>(), CardElements.Buttons(insert)];
    }
}
