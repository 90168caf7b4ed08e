namespace SmardBot.Bot.Authentication;

/// <summary>The addresses that channels name for replies (<c>serviceUrl</c>).</summary>
internal static class ServiceAddress
{
    /// <summary>Whether replies could be sent there.</summary>
    public static bool IsServiceUrl(string url) => Read(url) is not null;

    /// <summary>Whether a credential may be sent there: over https, or without leaving this machine.</summary>
    public static bool IsSafe(string url) => Read(url) is { } address && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback);

    /// <summary>Whether it is on this machine.</summary>
    public static bool IsHere(string? url) => url is not null && Read(url) is { IsLoopback: true };

    private static Uri? Read(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0
            ? address
            : null;
}
