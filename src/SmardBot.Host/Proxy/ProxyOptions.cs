using SmardBot.Core.Settings;

namespace SmardBot.Host.Proxy;

/// <summary>Which reverse proxies stand before the service (configuration section <c>Proxy</c>).</summary>
internal sealed class ProxyOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Proxy";

    /// <summary>
    /// Networks of the proxies, as an address or in CIDR notation (<c>10.0.0.0/8</c>, <c>127.0.0.1</c>, <c>fd00::/8</c>).
    /// <c>X-Forwarded-For</c>, <c>-Proto</c>, <c>-Host</c> and <c>-Prefix</c> are believed from them alone. Default: none, so they are ignored.
    /// </summary>
    [Network]
    public List<string> KnownNetworks { get; set; } = [];
}
