using System.Globalization;
using Microsoft.AspNetCore.Http;
using SmardBot.Core.Conversations;

namespace SmardBot.Bot.Http;

/// <summary>Answers with <see cref="ErrorResponse"/> where an endpoint refuses, and keeps every answer out of caches.</summary>
internal sealed class ChannelErrors(Unavailable unavailable) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var response = context.HttpContext.Response;
        response.Headers.CacheControl = "no-store";
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException away) when (!response.HasStarted)
        {
            return Refuse(response, unavailable.Refusal(away));
        }
        catch (ChannelException refused) when (!response.HasStarted)
        {
            return Refuse(response, refused);
        }
    }

    private static IResult Refuse(HttpResponse response, ChannelException refused)
    {
        if (refused.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (refused.RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return Results.Json(new ErrorResponse(new(refused.Code, refused.Message)), WireJson.Options, statusCode: refused.Status);
    }
}
