using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SmardBot.Channels.Tests.Connector;

/// <summary>Plays Azure Bot Service on a free port of this machine: takes what the bot posts, and answers as a test says.</summary>
internal sealed class BotService : IAsyncDisposable
{
    private readonly WebApplication app;
    private int number;

    private BotService(WebApplication app) => this.app = app;

    /// <summary>What came, in order, whatever the answer to it was.</summary>
    public ConcurrentQueue<Posted> Attempts { get; } = new();

    /// <summary>What was taken, without typing.</summary>
    public ConcurrentQueue<Posted> Taken { get; } = new();

    /// <summary>Says how to answer a post; null takes it.</summary>
    public Func<Posted, IResult?> OnPost { get; set; } = _ => null;

    /// <summary>Completes before a post is answered.</summary>
    public Func<Task> BeforePost { get; set; } = () => Task.CompletedTask;

    public string Address { get; private set; } = "";

    public string ServiceUrl => Address + "/emea/";

    public static async Task<BotService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var service = new BotService(app);
        app.MapPost("/emea/v3/{**rest}", service.TakeAsync);
        await app.StartAsync();
        service.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return service;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var activity = await JsonNode.ParseAsync(request.Body);
        // The path as it was sent: escapes and all.
        var path = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget["/emea".Length..];
        var posted = new Posted(path, request.Headers.Authorization.SingleOrDefault(), activity!);
        Attempts.Enqueue(posted);
        await BeforePost();
        if (OnPost(posted) is { } answer)
        {
            return answer;
        }

        if (posted.Type != "typing")
        {
            Taken.Enqueue(posted);
        }

        return Results.Json(new { id = $"reply-{Interlocked.Increment(ref number)}" }, statusCode: StatusCodes.Status201Created);
    }
}
