using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SmardBot.Channels.Teams.Extension;
using SmardBot.Core.Activities;
using SmardBot.Core.Turns;

namespace SmardBot.Channels.Teams;

/// <summary>Answers invokes: calls that want their answer in the HTTP response, within 5 seconds.</summary>
internal sealed class InvokeHandler(TurnPipeline pipeline, CardInvoke cards, FaqSearch search, MessageAnswers messages)
{
    /// <summary>Answers one.</summary>
    /// <param name="invoke">The activity, authenticated.</param>
    /// <param name="replies">Takes messages into the conversation; they are delivered when this returns.</param>
    /// <param name="cancellation">Ends when the caller no longer waits.</param>
    public async Task<InvokeResponse> HandleAsync(Activity invoke, IReplyChannel replies, CancellationToken cancellation) => invoke.Name switch
    {
        "message/submitAction" => await FeedbackAsync(invoke, replies, cancellation),
        "adaptiveCard/action" => Ok(await cards.RunAsync(invoke, replies, cancellation)),
        "composeExtension/query" => Ok(await search.AnswerAsync(SearchQuery.Of(invoke.Value), cancellation)),
        "composeExtension/fetchTask" => Ok(await messages.OfferAsync(invoke.Value, cancellation)),
        "composeExtension/submitAction" => Ok(await messages.TakeAsync(invoke.Value, cancellation)),
        _ => new InvokeResponse(StatusCodes.Status501NotImplemented),
    };

    /// <summary>Thumbs: the turn knows their shapes. Teams takes any answer but an empty object for an error.</summary>
    private async Task<InvokeResponse> FeedbackAsync(Activity invoke, IReplyChannel replies, CancellationToken cancellation)
    {
        await pipeline.RunAsync(invoke, replies, cancellation);
        return Ok(new JsonObject());
    }

    private static InvokeResponse Ok(JsonNode body) => new(StatusCodes.Status200OK, body);
}
