using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace SmardBot.Host.Tests.Connector;

/// <summary>Plays the service of a channel on this machine: sends messages, and takes replies when a test lets it.</summary>
internal sealed class ChannelService(WebApplication app) : IAsyncDisposable
{
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The replies that it took.</summary>
    public ConcurrentQueue<JsonNode> Replies { get; } = new();

    /// <summary>Completes when the first reply is at the door.</summary>
    public Task FirstReply => asked.Task;

    /// <summary>Before it takes a reply.</summary>
    public Task Door { get; set; } = Task.CompletedTask;

    private string Address { get; set; } = "";

    public static async Task<ChannelService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var service = new ChannelService(app);
        app.MapPost("/v3/conversations/{conversation}/activities/{activity}", service.TakeAsync);
        await app.StartAsync();
        service.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return service;
    }

    /// <summary>Delivers a message of a user of Teams.</summary>
    public Task<HttpResponseMessage> DeliverAsync(HttpClient bot, string text, string id) => bot.PostAsJsonAsync("/api/messages", new
    {
        type = "message",
        id,
        text,
        channelId = "msteams",
        serviceUrl = Address,
        conversation = new { id = "a:1", conversationType = "personal" },
        from = new { id = "29:1" },
        recipient = new { id = "28:1" },
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var reply = await JsonNode.ParseAsync(request.Body);
        asked.TrySetResult();
        await Door.WaitAsync(request.HttpContext.RequestAborted);
        if (reply!["type"]!.ToString() == "message")
        {
            Replies.Enqueue(reply);
        }

        return Results.Json(new { id = "reply" }, statusCode: StatusCodes.Status201Created);
    }
}
