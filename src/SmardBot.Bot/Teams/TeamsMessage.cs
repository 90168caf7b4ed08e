using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SmardBot.Bot.Rendering;
using SmardBot.Bot.Turns;
using SmardBot.Core.Faq;

namespace SmardBot.Bot.Teams;

/// <summary>Reads what somebody said in Teams out of what Teams puts around it.</summary>
internal static class TeamsMessage
{
    private const string Html = "text/html";
    private const string Reference = "messageReference";
    private const string Personal = "personal";

    /// <summary>The message without the mention of the bot, without what it quotes, and without the bot's own cards.</summary>
    public static UserMessage Read(Activity activity)
    {
        if (activity.Type == ActivityTypes.Invoke)
        {
            return new UserMessage("", CardInvoke.PressOf(activity), []);
        }

        Attachment[] attachments = [.. (activity.Attachments ?? []).OfType<Attachment>()];
        var copy = attachments.FirstOrDefault(IsHtml)?.Content is { } content && ActivityJson.Node(content) is JValue { Type: JTokenType.String } html ? (string)html! : null;
        return new UserMessage(
            TextOf(activity, copy),
            PressOf(ActivityJson.ToNode(activity.Value)),
            [.. attachments.Where(attachment => !IsHtml(attachment) && !IsQuote(attachment) && !IsOwnCard(attachment))]);
    }

    /// <summary>Whether it is nothing but a card of the bot, put into the chat from the message extension: nobody has said anything.</summary>
    public static bool IsOwnCardAlone(IActivity activity) =>
        activity is Activity { Attachments: { Count: > 0 } attachments, Value: null } message && attachments.Any(IsOwnCard)
        && Read(message) is { Attachments.Count: 0, Text.Length: 0 };

    /// <summary>Whether somebody joins whom the bot should greet: in a team it greets where it is added, not everybody who joins.</summary>
    public static bool IsStart(IConversationUpdateActivity update) =>
        update.MembersAdded is { Count: > 0 } members
        && (update.Conversation?.ConversationType is not { Length: > 0 } type || string.Equals(type, Personal, StringComparison.OrdinalIgnoreCase)
            || update.Recipient?.Id is not { Length: > 0 } bot || members.Any(member => string.Equals(member?.Id, bot, StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// What a button does. Teams may send what only it understands along with it, or all of it as a text; anything else that
    /// stands beside it stays, for the safety gate to read.
    /// </summary>
    public static JsonNode? PressOf(JsonNode? value)
    {
        if (value is JsonValue text && text.TryGetValue<string>(out var json) && json.TrimStart().StartsWith('{'))
        {
            value = Parse(json) ?? value;
        }

        if (value is not JsonObject { Count: <= 2 } map || map["msteams"] is not JsonObject inner)
        {
            return value;
        }

        if (map.Count == 1)
        {
            return PressOf(inner["value"]?.DeepClone()) is JsonObject does ? does : value;
        }

        var pressed = map.DeepClone().AsObject();
        pressed.Remove("msteams");
        return pressed;
    }

    /// <summary>The first attachment of many messages is a copy of the text, as HTML: no file, and the only place of the words where the text is empty.</summary>
    private static string TextOf(Activity message, string? copy)
    {
        var quotes = Quotes.Of(message, copy);
        return string.IsNullOrWhiteSpace(message.Text)
            ? copy is null ? "" : HtmlText.Plain(Mentions.Strip(message, Quotes.WithoutBlocks(copy)))
            : Quotes.Without(Mentions.Strip(message, Quotes.WithoutBlocks(message.Text)), quotes);
    }

    private static bool IsHtml(Attachment attachment) => attachment.ContentType?.StartsWith(Html, StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsQuote(Attachment attachment) => string.Equals(attachment.ContentType, Reference, StringComparison.OrdinalIgnoreCase);

    private static bool IsOwnCard(Attachment attachment) =>
        attachment is { ContentType: TeamsReply.AdaptiveCard, Content: { } card } && ActivityJson.Write(card).Contains(Disclaimer.Text, StringComparison.Ordinal);

    private static JsonNode? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
