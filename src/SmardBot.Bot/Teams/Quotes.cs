using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SmardBot.Core.Faq;

namespace SmardBot.Bot.Teams;

/// <summary>
/// What a message quotes of another: somebody who says "thank you" below an answer about breathing has not said what that answer says.
/// Teams tells of a quote in an entity, in an attachment, in the HTML copy of the message, and sometimes puts its words into the text.
/// </summary>
internal static partial class Quotes
{
    private const string Entity = "quotedReply";
    private const string Attachment = "messageReference";
    private const string ReplyType = "schema.skype.com/Reply";
    private const string Preview = "messagePreview";

    /// <summary>The words that a message quotes.</summary>
    /// <param name="message">The message.</param>
    /// <param name="html">Its copy as HTML, or null.</param>
    public static string[] Of(Activity message, string? html) =>
    [
        .. (message.Entities ?? []).Where(entity => string.Equals(entity?.Type, Entity, StringComparison.OrdinalIgnoreCase)).SelectMany(entity => Words(entity.Properties)),
        .. (message.Attachments ?? []).Where(attachment => string.Equals(attachment?.ContentType, Attachment, StringComparison.OrdinalIgnoreCase)).SelectMany(attachment => Words(Parse(attachment.Content))),
        .. html is null ? [] : Block().Matches(html).Where(IsQuote).Select(block => HtmlText.Plain(block.Value)),
    ];

    /// <summary>A text without the quotes that stand in it as HTML.</summary>
    public static string WithoutBlocks(string text) => Block().Replace(Placeholder().Replace(text, ""), block => IsQuote(block) ? "\n" : block.Value);

    /// <summary>A text that begins with words that it quotes, without them.</summary>
    public static string Without(string text, IEnumerable<string> quotes)
    {
        foreach (var quote in quotes.Where(quote => quote.Length > 0))
        {
            if (text.Length > quote.Length && text.StartsWith(quote, StringComparison.Ordinal))
            {
                text = text[quote.Length..].TrimStart();
            }
        }

        return text;
    }

    /// <summary>Of a reply, or of what the bot has said. Anybody may set their own words as a quotation: those are read.</summary>
    private static bool IsQuote(Match block) =>
        block.Value.Contains(ReplyType, StringComparison.OrdinalIgnoreCase) || HtmlText.Plain(block.Value).Contains(Disclaimer.Text, StringComparison.Ordinal);

    private static IEnumerable<string> Words(JToken? quoted) =>
        (quoted as JContainer)?.Descendants().OfType<JProperty>()
            .Where(property => property.Name is Preview or "preview" && property.Value.Type == JTokenType.String)
            .Select(property => HtmlText.Plain((string)property.Value!)) ?? [];

    private static JToken? Parse(object? content)
    {
        if (content is null)
        {
            return null;
        }

        try
        {
            return ActivityJson.Node(content) is JValue { Type: JTokenType.String } text ? JToken.Parse((string)text!) : ActivityJson.Node(content);
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<blockquote\b.*?</blockquote\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"<quoted\b[^>]*/?>(</quoted\s*>)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
