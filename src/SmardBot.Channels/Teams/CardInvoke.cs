using System.Text.Json.Nodes;
using SmardBot.Core.Activities;
using SmardBot.Core.Turns;

namespace SmardBot.Channels.Teams;

/// <summary>A button of the kind <c>Action.Execute</c>: its answer is a card in the response, which takes the place of the card that it was on.</summary>
/// <seealso href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format"/>
internal sealed class CardInvoke(TurnPipeline pipeline)
{
    private const int Ok = 200;
    private const int BadRequest = 400;
    private const string Message = "application/vnd.microsoft.activity.message";
    private const string Error = "application/vnd.microsoft.error";

    /// <summary>Does what the button says, as if its message had come, and answers with the first card of it.</summary>
    public async Task<JsonObject> RunAsync(Activity invoke, IReplyChannel replies, CancellationToken cancellation)
    {
        if ((invoke.Value as JsonObject)?["action"] is not JsonObject action)
        {
            return Response(BadRequest, Error, new JsonObject { ["code"] = "BadRequest", ["message"] = "'value.action' is missing." });
        }

        var pressed = invoke.Clone();
        (pressed.Type, pressed.Name, pressed.Text) = (ActivityTypes.Message, null, null);
        pressed.Value = TeamsIncoming.PressOf(action["data"]?.DeepClone());
        if (pressed.Value is null)
        {
            return Response(BadRequest, Error, new JsonObject { ["code"] = "BadRequest", ["message"] = "'value.action.data' is missing: the button does nothing." });
        }

        var taken = new FirstCard(replies);
        await pipeline.RunAsync(pressed, taken, cancellation);
        return taken.Card is { } card ? Response(Ok, Attachment.AdaptiveCard, card.DeepClone()) : Response(Ok, Message, "");
    }

    private static JsonObject Response(int status, string type, JsonNode value) => new() { ["statusCode"] = status, ["type"] = type, ["value"] = value };

    /// <summary>Keeps the first card for the response; what comes after it goes into the conversation.</summary>
    private sealed class FirstCard(IReplyChannel replies) : IReplyChannel
    {
        public JsonNode? Card { get; private set; }

        public Activity Dress(Activity reply) => replies.Dress(reply);

        public Task SendAsync(Activity reply, CancellationToken cancellation)
        {
            if (Card is null && reply.Attachments?.Find(attachment => attachment.ContentType == Attachment.AdaptiveCard) is { Content: { } card })
            {
                Card = card;
                return Task.CompletedTask;
            }

            return replies.SendAsync(reply, cancellation);
        }
    }
}
