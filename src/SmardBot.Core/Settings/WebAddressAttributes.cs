namespace SmardBot.Core.Settings;

/// <summary>A full http or https address.</summary>
public sealed class WebAddressAttribute : AllowedTextAttribute
{
    /// <inheritdoc/>
    public override string Allowed => "a full address such as https://www.example.org/page";

    /// <inheritdoc/>
    public override bool Allows(string text) => WebAddress.Read(text) is not null;
}

/// <summary>An origin: http or https, host, and the port where it is not the usual one.</summary>
public sealed class OriginAttribute : AllowedTextAttribute
{
    /// <inheritdoc/>
    public override string Allowed => "an origin such as https://www.example.org, without a path";

    /// <summary>Whether a text is one. It goes into headers as it stands, so it has to be exactly what the URL says.</summary>
    public override bool Allows(string text) =>
        WebAddress.Read(text) is { } uri && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An address to which a credential may go: over https, or without leaving this machine.</summary>
public sealed class SafeAddressAttribute : AllowedTextAttribute
{
    /// <inheritdoc/>
    public override string Allowed => "an https address, or an http address of this machine itself (localhost, 127.0.0.1, [::1])";

    /// <inheritdoc/>
    public override bool Allows(string text) =>
        WebAddress.Read(text) is { Query: "", Fragment: "" } uri && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback);
}

/// <summary>Addresses in the configuration.</summary>
internal static class WebAddress
{
    /// <summary>The address, or null for anything that a browser could not call, or that holds a password.</summary>
    public static Uri? Read(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0
        && uri.Host.Length > 0
        && Uri.CheckHostName(uri.DnsSafeHost) != UriHostNameType.Unknown
            ? uri
            : null;
}
