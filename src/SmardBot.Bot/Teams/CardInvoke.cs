using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SmardBot.Bot.Rendering;

namespace SmardBot.Bot.Teams;

/// <summary>A button of the kind <c>Action.Execute</c>: its answer is a card in the response, which takes the place of the card that it was on.</summary>
/// <seealso href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format"/>
internal static class CardInvoke
{
    /// <summary>The name of the invoke.</summary>
    public const string Name = "adaptiveCard/action";

    private const int Ok = 200;
    private const int BadRequest = 400;
    private const string Message = "application/vnd.microsoft.activity.message";
    private const string Error = "application/vnd.microsoft.error";

    /// <summary>What the button does, as if its message had come; null where it says nothing.</summary>
    public static JsonNode? PressOf(IActivity invoke) => TeamsMessage.PressOf(ActivityJson.ToNode(((invoke as IInvokeActivity)?.Value as JObject)?["action"] is JObject action ? action["data"] : null));

    /// <summary>What is wrong with an invoke that cannot be answered; null for one that can.</summary>
    public static JObject? Problem(IInvokeActivity invoke) =>
        (invoke.Value as JObject)?["action"] is not JObject ? Problem("'value.action' is missing.")
        : PressOf(invoke) is null ? Problem("'value.action.data' is missing: the button does nothing.")
        : null;

    /// <summary>The answer: the card of what is said.</summary>
    public static JObject Answer(IEnumerable<Activity> said) =>
        said.SelectMany(activity => activity.Attachments ?? []).FirstOrDefault(attachment => attachment.ContentType == TeamsReply.AdaptiveCard) is { Content: { } card }
            ? Response(Ok, TeamsReply.AdaptiveCard, ActivityJson.Node(card))
            : Response(Ok, Message, "");

    private static JObject Problem(string message) => Response(BadRequest, Error, new JObject { ["code"] = "BadRequest", ["message"] = message });

    private static JObject Response(int status, string type, JToken value) => new() { ["statusCode"] = status, ["type"] = type, ["value"] = value };
}
