using SmardBot.Host.Http;

namespace SmardBot.Host.Widget;

/// <summary>
/// The official Web Chat that the build put beside the program (<c>vendor/</c>, see <c>Widget/WebChat.targets</c>).
/// Its address holds its version, so that a browser keeps it for good.
/// </summary>
internal sealed class WebChatBundle
{
    private const string Forever = "public, max-age=31536000, immutable";
    private readonly string script;

    /// <summary>Looks for the bundle once.</summary>
    public WebChatBundle(ILogger<WebChatBundle> log, string? folder = null)
    {
        Folder = folder ?? Path.Combine(AppContext.BaseDirectory, "vendor");
        script = Path.Combine(Folder, "webchat.js");
        var version = Path.Combine(Folder, "webchat.version.txt");
        if (File.Exists(script) && File.Exists(version))
        {
            Address = $"/vendor/webchat-{File.ReadAllText(version).Trim()}.js";
        }
        else
        {
            Log.WebChatMissing(log, script);
        }
    }

    /// <summary>The folder that holds the bundle.</summary>
    public string Folder { get; }

    /// <summary>Where the script is served; null when the program was built without it.</summary>
    public string? Address { get; }

    /// <summary>Answers with the script, compressed at build time, or with its licences.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var file = context.Request.Path == Address ? script
            : context.Request.Path == "/vendor/webchat.LICENSE.txt" ? Path.Combine(Folder, "webchat.LICENSE.txt")
            : null;
        if (file is null || !File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var response = context.Response;
        response.ContentType = WebFile.ContentTypeOf(file);
        response.Headers.CacheControl = Forever;
        response.Headers.Vary = "Accept-Encoding";
        var encoding = AcceptedEncoding.Of(context.Request);
        var packed = encoding is null ? null : file + (encoding == AcceptedEncoding.Brotli ? ".br" : ".gz");
        if (packed is not null && File.Exists(packed))
        {
            response.Headers.ContentEncoding = encoding;
            file = packed;
        }

        response.ContentLength = new FileInfo(file).Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.SendFileAsync(file, context.RequestAborted);
        }
    }
}
