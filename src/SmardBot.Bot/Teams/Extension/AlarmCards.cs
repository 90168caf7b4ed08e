using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Rendering;
using SmardBot.Core.Answering;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;

namespace SmardBot.Bot.Teams.Extension;

/// <summary>What the safety gate says of a text that is searched for, worded for staff.</summary>
internal sealed class AlarmCards(KnowledgeBase knowledge, PhoneBook phones, IOptions<SafetyOptions> safety)
{
    /// <summary>The contacts for an emergency or a crisis; null where the text is neither.</summary>
    public JsonObject? Of(string text)
    {
        var verdict = Gate.Assess(text);
        if (verdict.Level < SafetyLevel.Crisis)
        {
            return null;
        }

        var card = Card(verdict);
        var title = new CardTexts(Texts).Alarm;
        return AnswerCards.With(card, title, Gate.Replies.EmergencyLine(safety.Value.Region).Replace("**", "", StringComparison.Ordinal));
    }

    /// <summary>What the gate makes of a text.</summary>
    public SafetyVerdict Assess(string text) => Gate.Assess(text);

    /// <summary>The contacts.</summary>
    public JsonObject Card(SafetyVerdict verdict) => ReplyCard.Build(
        Reply.Of(verdict.Level == SafetyLevel.Emergency ? TurnOutcome.Emergency : TurnOutcome.Crisis, Said(verdict)),
        new CardTexts(Texts),
        origin: null,
        phones.Links);

    /// <summary>What is said to a text that is not clear.</summary>
    public string Said(SafetyVerdict verdict) => Gate.Replies.For(verdict, SafetyAudience.Staff, safety.Value.Region);

    private SafetyGate Gate => knowledge.Current?.Gate ?? SafetyGate.Embedded;

    private ReplyTexts Texts => knowledge.Current is { } current ? new ReplyTexts(current.Catalog.Language.Replies) : ReplyTexts.Embedded;
}
