using System.Text.Json;
using SmardBot.Core.Faq;
using SmardBot.Core.Safety;
using SmardBot.Host.Website;

namespace SmardBot.Host.Http;

/// <summary>The one form in which the service reports an error: <c>{"error":{"code","message"}}</c>, as Direct Line has it.</summary>
internal static class JsonError
{
    private static readonly JsonEncodedText ErrorName = JsonEncodedText.Encode("error");

    /// <summary>Answers with the error. A response that has begun is left as it is.</summary>
    public static async Task WriteAsync(HttpContext context, int status, string code, string message, CancellationToken cancellation = default)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        message += Help(context, status, message);
        context.Response.StatusCode = status;
        context.Response.ContentLength = null;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Remove("ETag");
        context.Response.Headers.Remove("Content-Encoding");
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        using var body = new MemoryStream();
        await using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteStartObject(ErrorName);
            json.WriteString("code", code);
            json.WriteString("message", message);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        await context.Response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), cancellation);
    }

    /// <summary>Who is refused or left alone by something broken may be in need: whom to call, and the disclaimer.</summary>
    private static string Help(HttpContext context, int status, string message) =>
        status is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status429TooManyRequests or >= 500
        && !message.Contains(Disclaimer.Text, StringComparison.Ordinal)
            ? $" {context.RequestServices?.GetService<StandingTexts>()?.EmergencyLine ?? SafetyGate.Embedded.Replies.EmergencyLine()} {Disclaimer.Text}"
            : "";

    /// <summary>What to say where a status code came without a body.</summary>
    public static (string Code, string Message) For(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ("BadArgument", "The request could not be read. It should be JSON as the documentation of the endpoint says."),
        StatusCodes.Status401Unauthorized => ("Unauthorized", "The request carries no valid credentials."),
        StatusCodes.Status403Forbidden => ("Forbidden", "The request is not allowed."),
        StatusCodes.Status404NotFound => ("NotFound", "There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => ("MethodNotAllowed", "This address does not take this method."),
        StatusCodes.Status413PayloadTooLarge => ("MessageSizeTooBig", "The request is larger than what is taken."),
        StatusCodes.Status415UnsupportedMediaType => ("UnsupportedMediaType", "The request should be application/json."),
        StatusCodes.Status503ServiceUnavailable => ("ServiceUnavailable", "The service is not available right now. Try again in a minute."),
        >= 500 => ("ServiceError", "Something went wrong on our side. Try again in a minute."),
        _ => ("BadRequest", "The request is not allowed."),
    };
}
