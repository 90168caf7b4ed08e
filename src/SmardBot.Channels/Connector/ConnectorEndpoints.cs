using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Authentication;
using SmardBot.Bot.Http;

namespace SmardBot.Channels.Connector;

/// <summary>The route that Azure Bot Service calls.</summary>
/// <seealso href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference"/>
public static class ConnectorEndpoints
{
    /// <summary>Where activities arrive.</summary>
    public const string Messages = "/api/messages";

    /// <summary>Maps <c>POST /api/messages</c>. Needs <c>AddChannels()</c>.</summary>
    /// <returns>The endpoint, so that conventions can be added.</returns>
    public static IEndpointConventionBuilder MapConnector(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Messages, ReceiveAsync).AddEndpointFilter<ChannelErrors>();

    private static async Task<IResult> ReceiveAsync(HttpRequest request, ConnectorAccess access, ConnectorTurns turns, IOptions<ConnectorOptions> options)
    {
        // Who calls is known before anything of the body is read.
        var caller = await access.AdmitAsync(request);
        var activity = await ConnectorActivity.ReadAsync(request, options.Value.MaxActivityBytes);
        access.Check(caller, ConnectorActivity.OriginOf(activity));
        await turns.HandleAsync(activity, request.HttpContext.Response);
        return Results.Empty;
    }
}
