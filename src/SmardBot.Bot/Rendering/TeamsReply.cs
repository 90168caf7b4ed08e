using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SmardBot.Bot.Teams;
using SmardBot.Core.Answering;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;

namespace SmardBot.Bot.Rendering;

/// <summary>Gives a reply the look that users of Teams expect: a card, with a line of text for the notification.</summary>
internal sealed class TeamsReply(KnowledgeBase knowledge, PublicAddress address, PhoneBook phones)
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    private const int LongestSummary = 120;

    private ReplyTexts Texts => knowledge.Current is { } current ? new ReplyTexts(current.Catalog.Language.Replies) : ReplyTexts.Embedded;

    /// <summary>The reply as a card.</summary>
    public Activity Render(Reply reply) => new()
    {
        Type = ActivityTypes.Message,
        Attachments = [new Attachment { ContentType = AdaptiveCard, Content = ActivityJson.ToToken(ReplyCard.Build(reply, new CardTexts(Texts), address.Origin, phones.Links)) }],
        Summary = Summary(reply),
        ChannelData = reply.WantsThumb ? new JObject { ["feedbackLoop"] = new JObject { ["type"] = "default" } } : null,
    };

    /// <summary>What a notification says, and a client that shows no cards.</summary>
    private static string Summary(Reply content)
    {
        var line = content.Shown.Count > 0
            ? string.Join(" · ", content.Shown.Select(shown => shown.Entry.Title))
            : MarkdownBlocks.Of(content.Beside).FirstOrDefault("").Replace("**", "", StringComparison.Ordinal);
        return line.Length <= LongestSummary || content.Shown.Count == 0 ? line : string.Concat(line.AsSpan(0, LongestSummary), "…");
    }
}
