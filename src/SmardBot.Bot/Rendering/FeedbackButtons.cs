using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SmardBot.Bot.Rendering;

/// <summary>Has Web Chat show thumbs below an answer.</summary>
/// <remarks>It sends back only the clicked action, so its <c>@id</c> names the question that was answered.</remarks>
internal static class FeedbackButtons
{
    private const string Reference = "urn:smardbot:";

    /// <summary>What asks for them.</summary>
    /// <param name="question">The id of the question that was answered.</param>
    public static Entity For(string question) => new("https://schema.org/Message")
    {
        Properties = new JObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Message",
            ["@id"] = "",
            ["potentialAction"] = new JArray(Action("LikeAction", "like", question), Action("DislikeAction", "dislike", question)),
        },
    };

    /// <summary>The question that a reference names, or null.</summary>
    public static string? QuestionOf(string? reference) =>
        reference?.StartsWith(Reference, StringComparison.Ordinal) == true && reference.IndexOf(':', Reference.Length) is > 0 and var colon
            ? Uri.UnescapeDataString(reference[(colon + 1)..])
            : null;

    private static JObject Action(string type, string thumb, string question) => new()
    {
        ["@type"] = type,
        ["@id"] = $"{Reference}{thumb}:{Uri.EscapeDataString(question)}",
        ["actionStatus"] = "PotentialActionStatus",
    };
}
