using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;

namespace SmardBot.Host.Hosting;

/// <summary>Whether the service can listen where it is told to, and what stands in its way.</summary>
internal static class Listening
{
    private const string Server = "Microsoft.AspNetCore.Server.Kestrel";

    /// <summary>Tries each address before anything of the service has begun its work.</summary>
    /// <exception cref="IOException">One cannot be used; the message says why and what to do.</exception>
    public static void Check(WebApplication app)
    {
        if (app.Services.GetRequiredService<IServer>().GetType().Namespace?.StartsWith(Server, StringComparison.Ordinal) != true)
        {
            return;
        }

        foreach (var address in FrameworkSettings.Addresses(app.Configuration).Where(address => !address.IsUnixPipe && !address.IsNamedPipe && address.Port != 0))
        {
            try
            {
                var ip = IPAddress.TryParse(address.Host.Trim('[', ']'), out var given) ? given : address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any;
                using var probe = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                probe.Bind(new IPEndPoint(ip, address.Port));
                probe.Listen();
            }
            catch (SocketException cause)
            {
                throw new IOException(Line(app.Configuration, Fault(cause, address)), cause);
            }
        }
    }

    /// <summary>What the server says where it cannot start for another reason, such as a missing certificate; null for exceptions of others.</summary>
    public static string? Fault(Exception cause, IConfiguration configuration) =>
        cause.StackTrace?.Contains(Server, StringComparison.Ordinal) == true ? Line(configuration, cause.Message.TrimEnd('.')) : null;

    private static string Fault(SocketException cause, BindingAddress address) => cause.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => $"port {address.Port} of {address.Host} is in use by another program; end that one, or choose another port",
        SocketError.AccessDenied => $"this user may not listen on port {address.Port}; ports below 1024 are kept for root or CAP_NET_BIND_SERVICE, so choose a higher one",
        SocketError.AddressNotAvailable => $"this machine does not have the address {address.Host}; choose one that it has",
        _ => $"{address} cannot be used ({cause.Message}); choose another",
    };

    private static string Line(IConfiguration configuration, string fault) => $"{FrameworkSettings.Named(configuration)}: {fault}, such as ASPNETCORE_URLS=http://localhost:3979";
}
