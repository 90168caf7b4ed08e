namespace SmardBot.Host.Http;

/// <summary>Origins in the configuration.</summary>
internal static class Origins
{
    /// <summary>Whether a text is an origin and nothing more. It goes into headers as it stands, so it has to be exactly what the URL says.</summary>
    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase)
        && uri.UserInfo.Length == 0
        && Uri.CheckHostName(uri.DnsSafeHost) != UriHostNameType.Unknown;
}
