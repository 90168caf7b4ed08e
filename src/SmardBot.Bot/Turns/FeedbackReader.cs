using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SmardBot.Bot.Rendering;
using SmardBot.Core.Answering;
using SmardBot.Core.Reviews;

namespace SmardBot.Bot.Turns;

/// <summary>
/// Reads thumbs in every shape in which they come: Web Chat's event with a schema.org action, the <c>message/submitAction</c> of
/// Teams and newer Web Chats (with its text as JSON in a string, as an object or plain), and reactions to a message.
/// </summary>
/// <seealso href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content#feedback-buttons"/>
internal static class FeedbackReader
{
    private const string WebChatEvent = "webchat:activity-status/feedback";

    /// <summary>The thumb, or null for any other activity.</summary>
    public static GivenFeedback? Read(Activity activity) => activity switch
    {
        { Type: ActivityTypes.MessageReaction } => FromReaction(activity),
        { Type: ActivityTypes.Event, Name: WebChatEvent } => activity.Entities?.Select(entity => FromAction(entity, activity)).FirstOrDefault(given => given is not null),
        { Value: JObject value } when Text(value["actionName"]) == "feedback" => FromSubmit(value, activity),
        _ => null,
    };

    private static GivenFeedback? FromAction(Entity entity, Activity activity)
    {
        Thumb? thumb = (Text(entity?.Properties["@type"]), Text(entity?.Properties["actionOption"])) switch
        {
            ("LikeAction", _) or ("VoteAction", "upvote") => Thumb.Up,
            ("DislikeAction", _) or ("VoteAction", "downvote") => Thumb.Down,
            _ => null,
        };
        return thumb is null ? null : new GivenFeedback(thumb.Value, FeedbackButtons.QuestionOf(Text(entity?.Properties["@id"])), activity.ReplyToId, "");
    }

    private static GivenFeedback? FromSubmit(JObject value, Activity activity) =>
        value["actionValue"] is JObject given && ThumbOf(Text(given["reaction"])) is { } thumb
            ? new GivenFeedback(thumb, null, activity.ReplyToId ?? Text(value["replyToId"]), Reason(given["feedback"]))
            : null;

    private static GivenFeedback? FromReaction(Activity activity)
    {
        Thumb?[] thumbs = [.. (activity.ReactionsAdded ?? []).Select(reaction => ThumbOf(reaction?.Type)).Where(thumb => thumb is not null)];
        return thumbs.Length == 0 ? null : new GivenFeedback(thumbs[0]!.Value, null, activity.ReplyToId, "");
    }

    private static Thumb? ThumbOf(string? reaction) => reaction switch
    {
        "like" or "heart" => Thumb.Up,
        "dislike" => Thumb.Down,
        // Sad or angry is what many families are about the disease; it says nothing of the answer.
        _ => null,
    };

    private static string Reason(JToken? feedback)
    {
        if (feedback is JObject form)
        {
            return Text(form["feedbackText"]) ?? "";
        }

        var text = Text(feedback)?.Trim() ?? "";
        try
        {
            return text.StartsWith('{') && JToken.Parse(text) is JObject inside ? Text(inside["feedbackText"]) ?? "" : text;
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static string? Text(JToken? node) => node is JValue { Type: JTokenType.String } value ? (string?)value : null;
}
