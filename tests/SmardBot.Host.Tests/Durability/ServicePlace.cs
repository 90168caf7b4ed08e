using System.Net;
using System.Net.Sockets;

namespace SmardBot.Host.Tests.Durability;

/// <summary>A place where the service is started, killed and started again: the same port and the same settings.</summary>
internal sealed class ServicePlace((string Key, string Value)[] settings) : IAsyncDisposable
{
    private readonly int port = FreePort();
    private RunningService? service;

    public Uri Address => new($"http://127.0.0.1:{port}");

    public string Output => service?.Output ?? "";

    public async Task StartAsync()
    {
        service = await RunningService.StartAsync(null, [("ASPNETCORE_URLS", Address.ToString()), .. settings]);
        await service.WaitUntilReadyAsync();
    }

    /// <summary>As a crash would: no farewell, nothing flushed.</summary>
    public async Task KillAsync()
    {
        await service!.DisposeAsync();
        service = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (service is not null)
        {
            await service.DisposeAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
