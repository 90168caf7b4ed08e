using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmardBot.Bot.Http;

namespace SmardBot.Bot.Adapters;

/// <summary>The route that Azure Bot Service calls.</summary>
/// <seealso href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference"/>
public static class MessagesEndpoint
{
    /// <summary>Where activities arrive.</summary>
    public const string Path = "/api/messages";

    /// <summary>Maps <c>POST /api/messages</c>. Needs <c>AddBot()</c>.</summary>
    /// <returns>The endpoint, so that conventions can be added.</returns>
    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, (HttpContext context, MessageRequests requests) => requests.HandleAsync(context)).AddEndpointFilter<ChannelErrors>();
}
