using System.Text.Json;
using System.Text.Json.Nodes;
using SmardBot.Core.Activities;
using SmardBot.Core.Answering;
using SmardBot.Core.Reviews;

namespace SmardBot.Core.Turns.Reviewing;

/// <summary>
/// Reads thumbs in every shape in which they come: Web Chat's event with a schema.org action, the <c>message/submitAction</c> of
/// Teams and newer Web Chats (with its text as JSON in a string, as an object or plain), and reactions to a message.
/// </summary>
/// <seealso href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content#feedback-buttons"/>
internal static class FeedbackReader
{
    private const string WebChatEvent = "webchat:activity-status/feedback";

    /// <summary>The thumb, or null for any other activity.</summary>
    public static GivenFeedback? Read(Activity activity)
    {
        if (activity.Is(ActivityTypes.MessageReaction))
        {
            return FromReaction(activity);
        }

        if (activity.Is(ActivityTypes.Event) && activity.Name == WebChatEvent)
        {
            return activity.Entities?.Select(entity => FromAction(entity, activity)).FirstOrDefault(given => given is not null);
        }

        return activity.Value is JsonObject value && Text(value["actionName"]) == "feedback" ? FromSubmit(value, activity) : null;
    }

    private static GivenFeedback? FromAction(Entity entity, Activity activity)
    {
        Thumb? thumb = (Text(entity, "@type"), Text(entity, "actionOption")) switch
        {
            ("LikeAction", _) or ("VoteAction", "upvote") => Thumb.Up,
            ("DislikeAction", _) or ("VoteAction", "downvote") => Thumb.Down,
            _ => null,
        };
        return thumb is null ? null : new GivenFeedback(thumb.Value, FeedbackWish.QuestionOf(Text(entity, "@id")), activity.ReplyToId, "");
    }

    private static GivenFeedback? FromSubmit(JsonObject value, Activity activity) =>
        value["actionValue"] is JsonObject given && ThumbOf(Text(given["reaction"])) is { } thumb
            ? new GivenFeedback(thumb, null, activity.ReplyToId ?? Text(value["replyToId"]), Reason(given["feedback"]))
            : null;

    private static GivenFeedback? FromReaction(Activity activity)
    {
        if (activity.Extensions?.GetValueOrDefault("reactionsAdded") is not { ValueKind: JsonValueKind.Array } added)
        {
            return null;
        }

        Thumb?[] thumbs = [.. added.EnumerateArray()
            .Select(reaction => reaction.ValueKind == JsonValueKind.Object && reaction.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? ThumbOf(type.GetString()) : null)
            .Where(thumb => thumb is not null)];
        return thumbs.Length == 0 ? null : new GivenFeedback(thumbs[0]!.Value, null, activity.ReplyToId, "");
    }

    private static Thumb? ThumbOf(string? reaction) => reaction switch
    {
        "like" or "heart" => Thumb.Up,
        "dislike" => Thumb.Down,
        // Sad or angry is what many families are about the disease; it says nothing of the answer.
        _ => null,
    };

    private static string Reason(JsonNode? feedback)
    {
        if (feedback is JsonObject form)
        {
            return Text(form["feedbackText"]) ?? "";
        }

        var text = Text(feedback)?.Trim() ?? "";
        try
        {
            return text.StartsWith('{') && JsonNode.Parse(text) is JsonObject inside ? Text(inside["feedbackText"]) ?? "" : text;
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException)
        {
            return text;
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string? Text(Entity entity, string name) =>
        entity.Extensions?.GetValueOrDefault(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
