using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Schema;

namespace SmardBot.Bot.Http;

/// <summary>Reads JSON bodies and says what is wrong with those that are none.</summary>
internal static class JsonBody
{
    // A name that stands twice would mean something else to each who reads it.
    private static readonly JsonSerializerOptions Options = new(WireJson.Options) { AllowDuplicateProperties = false };
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = ActivityJson.MaxDepth, AllowDuplicateProperties = false };

    private delegate T? Parser<out T>(ReadOnlyMemory<byte> utf8);

    /// <summary>The body, or null where there is none.</summary>
    /// <exception cref="ChannelException">415 no JSON by its content type, 413 too large, 400 not readable.</exception>
    public static Task<T?> ReadAsync<T>(HttpRequest request, int maxBytes)
        where T : class => ReadAsync(request, maxBytes, Parse<T>);

    /// <summary>The activity of a body, or null where there is none.</summary>
    /// <exception cref="ChannelException">415 no JSON by its content type, 413 too large, 400 not readable.</exception>
    public static Task<Activity?> ReadActivityAsync(HttpRequest request, int maxBytes) => ReadAsync(request, maxBytes, ParseActivity);

    /// <summary>The value of a JSON text in UTF-8; null for <c>null</c>.</summary>
    /// <exception cref="ChannelException">400 with the place of the fault, without any of the text.</exception>
    public static T? Parse<T>(ReadOnlyMemory<byte> utf8)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(utf8.Span, Options);
        }
        catch (JsonException fault)
        {
            throw NoJson(fault);
        }
        catch (ArgumentException)
        {
            // How nodes report a name that stands twice.
            throw ChannelException.BadArgument("The body holds an object in which a name stands twice.");
        }
    }

    /// <summary>The activity of a JSON text in UTF-8; null for <c>null</c>.</summary>
    /// <exception cref="ChannelException">400 with the place of the fault, without any of the text.</exception>
    public static Activity? ParseActivity(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            // Newtonsoft takes much that is no JSON: comments, single quotes, names twice.
            using var document = JsonDocument.Parse(utf8, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Null ? null : ActivityJson.Read(utf8.Span);
        }
        catch (JsonException fault)
        {
            throw NoJson(fault);
        }
        catch (Newtonsoft.Json.JsonReaderException fault)
        {
            throw ChannelException.BadArgument($"The body is not the activity that is expected here: see line {fault.LineNumber}, character {fault.LinePosition}.");
        }
        catch (Newtonsoft.Json.JsonException)
        {
            throw ChannelException.BadArgument("The body is not the activity that is expected here: a field is of another kind.");
        }
    }

    private static async Task<T?> ReadAsync<T>(HttpRequest request, int maxBytes, Parser<T> parse)
        where T : class
    {
        if (request.ContentLength > maxBytes)
        {
            throw ChannelException.TooBig(maxBytes);
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = maxBytes;
        }

        // Chunked bodies say no length; what is really there decides.
        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        try
        {
            await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw ChannelException.TooBig(maxBytes);
        }

        if (body.Length == 0)
        {
            return null;
        }

        if (!request.HasJsonContentType())
        {
            throw ChannelException.UnsupportedMediaType();
        }

        return parse(body.GetBuffer().AsMemory(0, (int)body.Length));
    }

    private static ChannelException NoJson(JsonException fault) => ChannelException.BadArgument(
        $"The body is not the JSON that is expected here: see line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}.");
}
