using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using SmardBot.Channels.Http;

namespace SmardBot.Channels.Connector;

/// <summary>Who may send activities.</summary>
internal sealed class ConnectorAccess(IHostEnvironment environment)
{
    private static readonly string[] ForwardedHeaders = ["Forwarded", "X-Forwarded-For"];

    /// <summary>Lets a request in.</summary>
    /// <exception cref="ChannelException">404 the endpoint is off; 403 the caller may not call it.</exception>
    public void Admit(HttpRequest request)
    {
        if (!environment.IsDevelopment())
        {
            throw ChannelException.EndpointOff();
        }

        if (!IsLocal(request))
        {
            throw ChannelException.Forbidden("Without an app id activities are taken from this machine only.");
        }
    }

    /// <summary>What a proxy or tunnel on this machine passes on does not come from it.</summary>
    private static bool IsLocal(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !ForwardedHeaders.Any(request.Headers.ContainsKey);
}
