using System.Text.Json;
using System.Text.Json.Nodes;
using SmardBot.Core.Activities;

namespace SmardBot.Channels.Teams;

/// <summary>Reads what is particular to Teams out of an activity before its turn.</summary>
internal static class TeamsIncoming
{
    private const string Html = "text/html";
    private const string Personal = "personal";

    /// <summary>The activity as the turn should see it: the same one, changed.</summary>
    public static Activity Read(Activity activity)
    {
        if (activity.Is(ActivityTypes.Message))
        {
            ReadText(activity);
            activity.Value = PressOf(activity.Value);
        }
        else if (activity.Is(ActivityTypes.ConversationUpdate) && IsAboutOthers(activity))
        {
            // The bot greets where it is added, not everybody who joins a team.
            activity.MembersAdded = null;
        }

        return activity;
    }

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
    private static void ReadText(Activity message)
    {
        var copy = message.Attachments?.Find(IsHtml)?.Content as JsonValue;
        message.Attachments?.RemoveAll(IsHtml);
        if (!string.IsNullOrWhiteSpace(message.Text))
        {
            message.Text = Mentions.Strip(message);
        }
        else if (copy?.TryGetValue<string>(out var html) == true)
        {
            message.Text = html;
            message.Text = HtmlText.Plain(Mentions.Strip(message));
        }
    }

    private static bool IsHtml(Attachment? attachment) => attachment?.ContentType?.StartsWith(Html, StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsAboutOthers(Activity update) =>
        update.Conversation is { ConversationType: { Length: > 0 } type } && !string.Equals(type, Personal, StringComparison.OrdinalIgnoreCase)
        && update.Recipient?.Id is { Length: > 0 } bot
        && update.MembersAdded?.Exists(member => string.Equals(member?.Id, bot, StringComparison.OrdinalIgnoreCase)) != true;

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
