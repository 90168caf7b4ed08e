using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SmardBot.LoadTests.Connector;

/// <summary>Plays the Connector on this machine: takes replies and tells who waits for them.</summary>
internal sealed class LoopbackConnector(WebApplication app) : IAsyncDisposable
{
    private static readonly byte[] Taken = Encoding.UTF8.GetBytes("""{"id":"reply"}""");

    private int replies;

    /// <summary>How many messages it has taken.</summary>
    public int Replies => replies;

    public string ServiceUrl { get; private set; } = "";

    public static async Task<LoopbackConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var connector = new LoopbackConnector(app);
        app.Run(connector.TakeAsync);
        await app.StartAsync();
        connector.ServiceUrl = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reply = await JsonDocument.ParseAsync(context.Request.Body);
        if (reply.RootElement.GetProperty("type").ValueEquals("message"u8))
        {
            Interlocked.Increment(ref replies);
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Taken.Length;
        await context.Response.Body.WriteAsync(Taken);
    }
}
