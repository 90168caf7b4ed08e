using Microsoft.AspNetCore.Http;

namespace SmardBot.Bot.Tests.Adapters;

/// <summary>A response as it stands.</summary>
internal sealed class Said(string body, int status, string? retryAfter = null) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            httpContext.Response.Headers.RetryAfter = retryAfter;
        }

        return body.Length > 0 ? httpContext.Response.WriteAsync(body) : Task.CompletedTask;
    }
}
