using System.Globalization;
using Microsoft.AspNetCore.Http;
using SmardBot.Channels.DirectLine.Wire;
using SmardBot.Core.Activities;
using SmardBot.Core.Ports;

namespace SmardBot.Channels.DirectLine;

/// <summary>Answers with the error body of Direct Line where an endpoint refuses, and keeps every answer out of caches.</summary>
internal sealed class DirectLineErrors(Unavailable unavailable) : IEndpointFilter
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
        catch (DirectLineException refused) when (!response.HasStarted)
        {
            return Refuse(response, refused);
        }
    }

    private static IResult Refuse(HttpResponse response, DirectLineException refused)
    {
        if (refused.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (refused.RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return Results.Json(new ErrorResponse(new(refused.Code, refused.Message)), ActivityJson.Options, statusCode: refused.Status);
    }
}
