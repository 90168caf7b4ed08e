namespace SmardBot.Host.Http;

/// <summary>The Content-Security-Policies of the pages: nothing but their own origin, no script or style that the server did not write.</summary>
internal static class PagePolicy
{
    private const string Plain = "default-src 'none'; base-uri 'none'; form-action 'self'; style-src 'self'; img-src 'self'";

    /// <summary>The policy of a page without scripts.</summary>
    public const string Document = Plain + "; frame-ancestors 'self'";

    /// <summary>The policy of a page with the button of the chat.</summary>
    public const string WithChat = "default-src 'none'; base-uri 'none'; form-action 'self'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; frame-ancestors 'self'";

    /// <summary>The policy of a page without scripts that the chat page may lead to, wherever that is framed.</summary>
    /// <param name="ancestors">The origins that may show the page in a frame, beside its own.</param>
    public static string DocumentIn(IEnumerable<string> ancestors) => $"{Plain}; {FrameAncestors(ancestors)}";

    /// <summary>The policy of the chat page: what stands in it, by its hashes, and the service.</summary>
    /// <param name="request">Tells the page's own origin, for the socket.</param>
    /// <param name="scripts">The hashes of its scripts.</param>
    /// <param name="style">The hash of its style sheet.</param>
    /// <param name="ancestors">The origins that may show the page in a frame, beside its own.</param>
    public static string ForChat(HttpRequest request, IEnumerable<string> scripts, string style, IEnumerable<string> ancestors) => string.Join("; ",
        // A page that waits for its scripts can send its question to the pages without scripts.
        $"default-src 'none'; base-uri 'none'; form-action 'self'; script-src {string.Join(' ', scripts)}",
        $"style-src {style}",
        "img-src 'self' data:",
        $"connect-src 'self' {SocketOrigin(request)}".TrimEnd(),
        FrameAncestors(ancestors));

    private static string FrameAncestors(IEnumerable<string> ancestors) => $"frame-ancestors {string.Join(' ', ancestors.Prepend("'self'"))}";

    // Older browsers do not count a socket to the page's own host as 'self'. A host that is no plain name is left out.
    private static string SocketOrigin(HttpRequest request) =>
        Uri.CheckHostName(request.Host.Host.Trim('[', ']')) == UriHostNameType.Unknown
            ? ""
            : $"{(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}";
}
