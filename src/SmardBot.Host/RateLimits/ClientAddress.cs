using System.Net;
using System.Net.Sockets;

namespace SmardBot.Host.RateLimits;

/// <summary>What counts as one client.</summary>
internal static class ClientAddress
{
    /// <summary>The address; for IPv6 its /64 network, since a household has a whole one to itself.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }

        return address switch
        {
            null => "unknown",
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
            _ => address.ToString(),
        };
    }
}
