using System.Text.Json.Nodes;
using SmardBot.Bot.Rendering;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Searching;

namespace SmardBot.Bot.Teams.Extension;

/// <summary>The search of the FAQ while somebody writes a message.</summary>
internal sealed class FaqSearch(KnowledgeBase knowledge, EntrySearch entries, AnswerCards cards, AlarmCards alarms)
{
    /// <summary>What is found.</summary>
    public async Task<JsonObject> AnswerAsync(SearchQuery query, CancellationToken cancellation)
    {
        // What is typed here may be what somebody has just said on the telephone.
        if (alarms.Of(query.Text) is { } alarm)
        {
            return ExtensionResponse.Results([alarm]);
        }

        if (knowledge.Current is not { } current)
        {
            return ExtensionResponse.Message(new CardTexts(ReplyTexts.Embedded).NoSearch.Trim());
        }

        var texts = new ReplyTexts(current.Catalog.Language.Replies);
        var found = query.Text.Length == 0 ? await entries.MostAskedAsync(current, cancellation) : entries.Find(current, query.Text);
        return found.Count == 0
            ? ExtensionResponse.Message(new CardTexts(texts).NothingFound)
            : ExtensionResponse.Results(found.Skip(query.Skip).Take(query.Count).Select(entry => cards.Of(current.Catalog, texts, entry)));
    }
}
