using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SmardBot.BotBuilder.Tests;

/// <summary>The Connector of Azure Bot Service on a free port of this machine: keeps what is posted to it.</summary>
internal sealed class LoopbackConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string, JsonObject)> posted = [];

    private LoopbackConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/{**path}", async (HttpRequest request) =>
        {
            if (IsAway)
            {
                return Results.StatusCode(StatusCodes.Status502BadGateway);
            }

            posted.Enqueue((request.Path, (await JsonNode.ParseAsync(request.Body))!.AsObject()));
            return Results.Json(new { id = $"reply-{posted.Count}" });
        });
    }

    /// <summary>Whether it takes nothing.</summary>
    public bool IsAway { get; set; }

    /// <summary>Its address.</summary>
    public string Url => app.Urls.Single();

    /// <summary>What was posted, with the path.</summary>
    public IReadOnlyList<(string Path, JsonObject Activity)> Posted => [.. posted];

    /// <summary>Starts one.</summary>
    public static async Task<LoopbackConnector> StartAsync()
    {
        var connector = new LoopbackConnector();
        await connector.app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
