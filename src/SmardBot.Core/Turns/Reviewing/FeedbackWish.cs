using System.Text.Json;
using System.Text.Json.Nodes;
using SmardBot.Core.Activities;

namespace SmardBot.Core.Turns.Reviewing;

/// <summary>Has the chat show thumbs below an answer, as each channel wants it asked for.</summary>
/// <remarks>Web Chat sends back only the clicked action, so its <c>@id</c> names the question that was answered.</remarks>
internal static class FeedbackWish
{
    private const string Reference = "urn:smardbot:";

    /// <summary>Adds it to an answer.</summary>
    public static void Add(Activity answer, TurnContext turn)
    {
        if (turn.Question.IsFromStaff)
        {
            answer.ChannelData ??= new JsonObject();
            answer.ChannelData["feedbackLoop"] = new JsonObject { ["type"] = "default" };
        }
        else if (turn.Incoming is { ChannelId: Channels.DirectLine, Id: { Length: > 0 } question })
        {
            (answer.Entities ??= []).Add(Message(question));
        }
    }

    /// <summary>The question that a reference names, or null.</summary>
    public static string? QuestionOf(string? reference) =>
        reference?.StartsWith(Reference, StringComparison.Ordinal) == true && reference.IndexOf(':', Reference.Length) is > 0 and var colon
            ? Uri.UnescapeDataString(reference[(colon + 1)..])
            : null;

    private static Entity Message(string question)
    {
        var entity = JsonSerializer.SerializeToElement(new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Message",
            ["@id"] = "",
            ["potentialAction"] = new JsonArray(Action("LikeAction", "like", question), Action("DislikeAction", "dislike", question)),
        });
        return new Entity
        {
            Type = "https://schema.org/Message",
            Extensions = entity.EnumerateObject().ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal),
        };
    }

    private static JsonObject Action(string type, string thumb, string question) => new()
    {
        ["@type"] = type,
        ["@id"] = $"{Reference}{thumb}:{Uri.EscapeDataString(question)}",
        ["actionStatus"] = "PotentialActionStatus",
    };
}
