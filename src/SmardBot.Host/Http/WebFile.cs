using System.IO.Compression;
using System.Net.Mime;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace SmardBot.Host.Http;

/// <summary>A small file or page of the website: held in memory, compressed once, answered with an entity tag.</summary>
internal sealed class WebFile
{
    private readonly byte[] content;
    private readonly string contentType;
    private readonly Lazy<byte[]> brotli;
    private readonly Lazy<byte[]> gzip;

    /// <summary>A file of which the text is known.</summary>
    /// <param name="name">Its ending tells the content type.</param>
    /// <param name="text">What it says.</param>
    public WebFile(string name, string text)
        : this(name, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>A file of which the bytes are known.</summary>
    /// <param name="name">Its ending tells the content type.</param>
    /// <param name="content">What is in it.</param>
    public WebFile(string name, byte[] content)
    {
        this.content = content;
        contentType = ContentTypeOf(name);
        // Weak, since the compressed forms share it.
        EntityTag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"";
        brotli = new(() => Compress(stream => new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true)));
        gzip = new(() => Compress(stream => new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true)));
    }

    /// <summary>Tells one content from another.</summary>
    public string EntityTag { get; }

    /// <summary>The text of a file that is built into the program.</summary>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("web/" + name)
            ?? throw new InvalidOperationException($"The file {name} is not built into the program; it belongs into Website/Files, or is made by Widget/Chat.targets.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Answers with the file, or with 304 where the browser has it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cacheControl">How long a browser may keep it.</param>
    public async Task SendAsync(HttpContext context, string cacheControl)
    {
        var response = context.Response;
        response.Headers.ETag = EntityTag;
        response.Headers.CacheControl = cacheControl;
        response.Headers.Vary = "Accept-Encoding";
        if (context.Request.Headers.IfNoneMatch is { Count: > 0 } known && IsAmong(known.ToString()))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var encoding = AcceptedEncoding.Of(context.Request);
        var body = encoding switch { AcceptedEncoding.Brotli => brotli.Value, AcceptedEncoding.Gzip => gzip.Value, _ => content };
        response.Headers.ContentEncoding = encoding;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    // Compared weakly (RFC 9110, 13.1.2): a proxy may have written the tag in either form.
    private bool IsAmong(string known) => known.Trim() == "*" || known.Contains(EntityTag[2..], StringComparison.Ordinal);

    /// <summary>The content type by the ending of a file's name.</summary>
    public static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".html" => "text/html; charset=utf-8",
        ".svg" => MediaTypeNames.Image.Svg,
        ".txt" => "text/plain; charset=utf-8",
        ".png" => MediaTypeNames.Image.Png,
        ".jpg" => MediaTypeNames.Image.Jpeg,
        ".webp" => MediaTypeNames.Image.Webp,
        ".xml" => "application/xml; charset=utf-8",
        var other => throw new ArgumentException($"No content type is known for files that end in '{other}'.", nameof(name)),
    };

    private byte[] Compress(Func<Stream, Stream> compressor)
    {
        using var packed = new MemoryStream();
        using (var stream = compressor(packed))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }
}
