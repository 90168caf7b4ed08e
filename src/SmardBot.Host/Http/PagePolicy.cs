using System.Security.Cryptography;

namespace SmardBot.Host.Http;

/// <summary>The Content-Security-Policy of one delivery of a page: nothing but its own origin, scripts and styles by nonce.</summary>
/// <param name="Nonce">Fresh for every response; 128 random bits.</param>
/// <param name="Value">The header.</param>
internal sealed record PagePolicy(string Nonce, string Value)
{
    // The hash of an empty style element: what Web Chat adds before it fills it through the object model.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private const string Plain = "default-src 'none'; base-uri 'none'; form-action 'self'; style-src 'self'; img-src 'self'";

    /// <summary>The policy of a page without scripts.</summary>
    public const string Document = Plain + "; frame-ancestors 'self'";

    /// <summary>The policy of a page with the button of the chat.</summary>
    public const string WithChat = "default-src 'none'; base-uri 'none'; form-action 'self'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; frame-ancestors 'self'";

    /// <summary>The policy of a page without scripts that the chat page may lead to, wherever that is framed.</summary>
    /// <param name="ancestors">The origins that may show the page in a frame, beside its own.</param>
    public static string DocumentIn(IEnumerable<string> ancestors) => $"{Plain}; {FrameAncestors(ancestors)}";

    /// <summary>The policy that the official Web Chat needs, and not more.</summary>
    /// <param name="request">Tells the page's own origin, for the socket.</param>
    /// <param name="ancestors">The origins that may show the page in a frame, beside its own.</param>
    public static PagePolicy ForChat(HttpRequest request, IEnumerable<string> ancestors)
    {
        var nonce = NewNonce();
        return new PagePolicy(nonce, string.Join("; ",
            // A page that waits for its scripts can send its question to the pages without scripts.
            $"default-src 'none'; base-uri 'none'; form-action 'self'; script-src 'nonce-{nonce}'",
            $"style-src 'nonce-{nonce}' {EmptyStyle}",
            "img-src 'self' blob: data:",
            $"connect-src 'self' {SocketOrigin(request)} blob:",
            "worker-src blob:",
            FrameAncestors(ancestors)));
    }

    private static string FrameAncestors(IEnumerable<string> ancestors) => $"frame-ancestors {string.Join(' ', ancestors.Prepend("'self'"))}";

    private static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    // Older browsers do not count a socket to the page's own host as 'self'. A host that is no plain name is left out.
    private static string SocketOrigin(HttpRequest request) =>
        Uri.CheckHostName(request.Host.Host.Trim('[', ']')) == UriHostNameType.Unknown
            ? ""
            : $"{(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}";
}
