using Microsoft.AspNetCore.Http;

namespace SmardBot.DirectLine.Access;

/// <summary>Origins as browsers write them (RFC 6454): scheme, host in lower case, port only where it is not the usual one.</summary>
internal static class WebOrigin
{
    /// <summary>The origin in its one form, or null for anything that is no web origin, such as <c>null</c> of a sandboxed frame.</summary>
    public static string? Normalize(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            ? uri.GetLeftPart(UriPartial.Authority)
            : null;

    /// <summary>The origin under which the service is reached, as the forwarded headers of known proxies say it.</summary>
    public static string? Of(HttpRequest request) => Normalize($"{request.Scheme}://{request.Host.ToUriComponent()}");
}
