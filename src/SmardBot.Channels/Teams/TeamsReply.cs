using SmardBot.Channels.Teams.Cards;
using SmardBot.Core.Activities;
using SmardBot.Core.Answering;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;

namespace SmardBot.Channels.Teams;

/// <summary>Gives a reply the look that users of Teams expect: a card, with a line of text for the notification.</summary>
internal sealed class TeamsReply(KnowledgeBase knowledge, PublicAddress address)
{
    private const int LongestSummary = 120;

    /// <summary>The words in force.</summary>
    public ReplyTexts Texts => knowledge.Current is { } current ? new ReplyTexts(current.Catalog.Language.Replies) : ReplyTexts.Embedded;

    /// <summary>The reply as a card; one that brings cards of its own stays as it is.</summary>
    public Activity Dress(Activity reply)
    {
        if (reply.Content is not { } content || reply.Attachments is { Count: > 0 })
        {
            return reply;
        }

        reply.Attachments = [new Attachment { ContentType = Attachment.AdaptiveCard, Content = ReplyCard.Build(content, reply.SuggestedActions?.Actions ?? [], new CardTexts(Texts), address.Origin) }];
        reply.Summary = Summary(content);
        (reply.Text, reply.TextFormat, reply.SuggestedActions) = (null, null, null);
        return reply;
    }

    /// <summary>What a notification says, and a client that shows no cards.</summary>
    private static string Summary(Reply content)
    {
        var line = content.Shown.Count > 0
            ? string.Join(" · ", content.Shown.Select(shown => shown.Entry.Title))
            : MarkdownBlocks.Of(content.Beside).FirstOrDefault("").Replace("**", "", StringComparison.Ordinal);
        return line.Length <= LongestSummary || content.Shown.Count == 0 ? line : string.Concat(line.AsSpan(0, LongestSummary), "…");
    }
}
