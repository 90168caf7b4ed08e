using System.Text.Json.Nodes;
using SmardBot.Bot.Rendering;
using SmardBot.Core.Staff;

namespace SmardBot.Bot.Inbox;

/// <summary>What is shown to somebody of the staff who pressed a button: a line, a card in the place of the old one, or a dialog.</summary>
/// <param name="Text">A line, or null.</param>
/// <param name="Card">A card, or null.</param>
/// <param name="Title">The title of the dialog that the card is; null where it is none.</param>
/// <seealso href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots"/>
internal sealed record StaffAnswer(string? Text, JsonObject? Card, string? Title)
{
    private const int Ok = 200;

    /// <summary>A line.</summary>
    public static StaffAnswer Line(string text) => new(text, null, null);

    /// <summary>A card in the place of the one that the button was on.</summary>
    public static StaffAnswer Show(JsonObject card) => new(null, card, null);

    /// <summary>A dialog.</summary>
    public static StaffAnswer Dialog(string title, JsonObject card) => new(null, card, title);

    /// <summary>What a desk said: its message, or what is to be said when it is done.</summary>
    public static StaffAnswer Of(DeskAnswer answer, string done) => Line(answer.End == DeskEnd.Done ? done : answer.Message ?? done);

    /// <summary>The body of the response.</summary>
    public JsonObject Body(StaffActionKind kind) => kind == StaffActionKind.Button
        ? new JsonObject
        {
            ["statusCode"] = Ok,
            ["type"] = Card is null ? "application/vnd.microsoft.activity.message" : TeamsReply.AdaptiveCard,
            ["value"] = Card is null ? Text : Card,
        }
        : new JsonObject { ["task"] = Card is null ? Closing() : Opening() };

    private JsonObject Closing() => new() { ["type"] = "message", ["value"] = Text };

    private JsonObject Opening() => new()
    {
        ["type"] = "continue",
        ["value"] = new JsonObject
        {
            ["title"] = Title ?? "",
            ["width"] = "medium",
            ["height"] = "medium",
            ["card"] = new JsonObject { ["contentType"] = TeamsReply.AdaptiveCard, ["content"] = Card },
        },
    };
}
