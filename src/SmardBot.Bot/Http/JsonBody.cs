using System.Text;
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
            RequireWholeCharacters(utf8.Span);
            return document.RootElement.ValueKind == JsonValueKind.Null ? null : ActivityJson.Read(utf8.Span);
        }
        catch (JsonException fault)
        {
            throw NoJson(fault);
        }
        catch (Newtonsoft.Json.JsonReaderException fault)
        {
            throw NoActivity(utf8.Span, fault.LineNumber, fault.LinePosition);
        }
        catch (Newtonsoft.Json.JsonSerializationException fault)
        {
            throw NoActivity(utf8.Span, fault.LineNumber, fault.LinePosition);
        }
    }

    /// <summary>A text such as <c>"\ud800"</c> is JSON, but no text that could be kept or sent on.</summary>
    private static void RequireWholeCharacters(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("\\u"u8) < 0)
        {
            return;
        }

        for (var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = ActivityJson.MaxDepth }); reader.Read();)
        {
            try
            {
                _ = reader.ValueIsEscaped ? reader.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                throw Fault(utf8, (int)reader.TokenStartIndex);
            }
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

    private static ChannelException NoJson(JsonException fault) => Fault((fault.LineNumber ?? 0) + 1, (fault.BytePositionInLine ?? 0) + 1);

    /// <summary>Newtonsoft counts characters.</summary>
    private static ChannelException NoActivity(ReadOnlySpan<byte> utf8, int line, int characters)
    {
        var rest = utf8;
        for (var number = 1; number < line; number++)
        {
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        }

        var text = Encoding.UTF8.GetString(rest);
        return Fault(Math.Max(line, 1), Encoding.UTF8.GetByteCount(text.AsSpan(0, Math.Clamp(characters, 0, text.Length))) + 1);
    }

    private static ChannelException Fault(ReadOnlySpan<byte> utf8, int at) => Fault(utf8[..at].Count((byte)'\n') + 1, at - (utf8[..at].LastIndexOf((byte)'\n') + 1) + 1);

    private static ChannelException Fault(long line, long place) =>
        ChannelException.BadArgument($"The body is not the JSON that is expected here: see line {line}, byte {place}.");
}
