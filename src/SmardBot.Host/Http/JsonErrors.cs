namespace SmardBot.Host.Http;

/// <summary>Turns exceptions and bare status codes into <see cref="JsonError"/>; a client never sees a stack trace.</summary>
internal sealed class JsonErrors(RequestDelegate next, ILogger<JsonErrors> log)
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
            var (code, message) = JsonError.For(response.StatusCode);
            await JsonError.WriteAsync(context, response.StatusCode, code, message, context.RequestAborted);
        }
    }
}
