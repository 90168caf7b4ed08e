using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SmardBot.Core.Activities;

namespace SmardBot.Channels.Http;

/// <summary>Reads JSON bodies and says what is wrong with those that are none.</summary>
internal static class JsonBody
{
    // Nodes are parsed late; a name that stands twice would only throw in the middle of a turn.
    private static readonly JsonSerializerOptions Options = new(ActivityJson.Options) { AllowDuplicateProperties = false };

    /// <summary>The body, or null where there is none.</summary>
    /// <exception cref="ChannelException">415 no JSON by its content type, 413 too large, 400 not readable.</exception>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, int maxBytes)
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
        using var body = new MemoryStream();
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

        return Parse<T>(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    /// <summary>The value of a JSON text in UTF-8; null for <c>null</c>.</summary>
    /// <exception cref="ChannelException">400 with the place of the fault, without any of the text.</exception>
    public static T? Parse<T>(ReadOnlySpan<byte> utf8)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(utf8, Options);
        }
        catch (JsonException fault)
        {
            throw ChannelException.BadArgument(
                $"The body is not the JSON that is expected here: see line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}.");
        }
        catch (ArgumentException)
        {
            // How nodes report a name that stands twice.
            throw ChannelException.BadArgument("The body holds an object in which a name stands twice.");
        }
    }
}
