using System.Net;
using Microsoft.Extensions.Options;

namespace SmardBot.Host.Proxy;

internal sealed class ProxyOptionsValidator : IValidateOptions<ProxyOptions>
{
    public ValidateOptionsResult Validate(string? name, ProxyOptions options)
    {
        var failures = options.KnownNetworks
            .Select((network, index) => (network, index))
            .Where(known => Parse(known.network) is null)
            .Select(known => $"{ProxyOptions.Section}:{nameof(ProxyOptions.KnownNetworks)}:{known.index} is '{known.network}'; allowed is an address or a network such as 10.0.0.0/8")
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    /// <summary>An address counts as a network of one; null for anything else.</summary>
    public static IPNetwork? Parse(string network) =>
        IPAddress.TryParse(network, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(network, out var parsed) ? parsed
        : null;
}
