using SmardBot.Host.Website;

namespace SmardBot.Host.Http;

/// <summary>Turns exceptions and bare status codes into a page for people and <see cref="JsonError"/> for programs; neither sees a stack trace.</summary>
internal sealed class RequestErrors(RequestDelegate next, ILogger<RequestErrors> log)
{
    /// <summary>Runs the rest of the request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException refused)
        {
            context.Response.StatusCode = refused.StatusCode;
        }
#pragma warning disable CA1031 // The last line of defence: whatever broke, the client gets an answer and the operator a log entry.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.RequestFailed(log, exception, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "no endpoint");
            if (context.Response.HasStarted)
            {
                context.Abort();
                return;
            }

            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        var response = context.Response;
        if (response.StatusCode >= 400 && !response.HasStarted && response.ContentType is null && response.ContentLength is null)
        {
            if (IsForPerson(context.Request))
            {
                await context.RequestServices.GetRequiredService<WebsitePages>().SendErrorAsync(context);
                return;
            }

            var (code, message) = JsonError.For(response.StatusCode);
            await JsonError.WriteAsync(context, response.StatusCode, code, message, context.RequestAborted);
        }
    }

    private static bool IsForPerson(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/v3") && !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/health");
}
