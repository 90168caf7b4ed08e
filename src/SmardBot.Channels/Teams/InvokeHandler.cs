using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SmardBot.Core.Activities;
using SmardBot.Core.Ports;
using SmardBot.Core.Turns;

namespace SmardBot.Channels.Teams;

/// <summary>Answers invokes: calls that want their answer in the HTTP response, within 5 seconds.</summary>
internal sealed class InvokeHandler(TurnPipeline pipeline)
{
    private const string Submit = "message/submitAction";

    /// <summary>Answers one.</summary>
    /// <param name="invoke">The activity, authenticated.</param>
    /// <param name="replies">Takes messages into the conversation; they are delivered when this returns.</param>
    /// <param name="cancellation">Ends when the caller no longer waits.</param>
    public async Task<InvokeResponse> HandleAsync(Activity invoke, IReplyChannel replies, CancellationToken cancellation)
    {
        if (invoke.Name != Submit)
        {
            return new InvokeResponse(StatusCodes.Status501NotImplemented);
        }

        // Thumbs: the turn knows their shapes. Teams takes any answer but an empty object for an error.
        await pipeline.RunAsync(invoke, replies, cancellation);
        return new InvokeResponse(StatusCodes.Status200OK, new JsonObject());
    }
}
