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

namespace SmardBot.Testing.Azure;

/// <summary>Plays Azure Bot Service on a free port of this machine: takes what the bot posts, and answers as a test says.</summary>
internal sealed class BotService : IAsyncDisposable
{
    public const string Password = "the-secret-of-the-app";

    private readonly WebApplication app;
    private int number;
    private int tokens;

    private BotService(WebApplication app) => this.app = app;

    /// <summary>What came, in order, whatever the answer to it was.</summary>
    public ConcurrentQueue<Posted> Attempts { get; } = new();

    /// <summary>What was taken, without typing.</summary>
    public ConcurrentQueue<Posted> Taken { get; } = new();

    /// <summary>Says how to answer a post; null takes it.</summary>
    public Func<Posted, IResult?> OnPost { get; set; } = _ => null;

    /// <summary>Completes before a post is answered.</summary>
    public Func<Task> BeforePost { get; set; } = () => Task.CompletedTask;

    /// <summary>The keys that it signs with.</summary>
    public ServiceKeys Keys { get; } = new();

    /// <summary>What came for tokens: the forms, in order.</summary>
    public ConcurrentQueue<Dictionary<string, string>> TokenRequests { get; } = new();

    /// <summary>Says how to answer a request for a token; null gives one.</summary>
    public Func<IResult?> OnToken { get; set; } = () => null;

    /// <summary>How often the keys were asked for.</summary>
    public int MetadataRequests { get; private set; }

    /// <summary>Whether the keys can be had.</summary>
    public bool HasMetadata { get; set; } = true;

    public string Address { get; private set; } = "";

    public string ServiceUrl => Address + "/emea/";

    /// <summary>The settings of a bot that is registered here.</summary>
    public (string Key, string Value)[] Settings(params (string Key, string Value)[] more) =>
    [
        ("MicrosoftAppId", ServiceKeys.AppId), ("MicrosoftAppPassword", Password), ("MicrosoftAppTenantId", "tenant-1"),
        ("Connector:OpenIdMetadataUrl", Address + "/metadata"), ("Connector:Issuer", ServiceKeys.Issuer), ("Connector:TokenEndpoint", Address + "/token"), .. more,
    ];

    public static async Task<BotService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var service = new BotService(app);
        app.MapMethods("/emea/v3/{**rest}", ["POST", "PUT", "DELETE"], service.TakeAsync);
        app.MapGet("/metadata", service.Metadata);
        app.MapGet("/keys", () => service.Keys.Published);
        app.MapPost("/token", service.TokenAsync);
        await app.StartAsync();
        service.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return service;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Metadata()
    {
        MetadataRequests++;
        return HasMetadata ? Results.Json(new { issuer = ServiceKeys.Issuer, jwks_uri = Address + "/keys" }) : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        TokenRequests.Enqueue((await request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString()));
        return OnToken() ?? Results.Json(new { token_type = "Bearer", expires_in = 3599, access_token = $"bot-token-{Interlocked.Increment(ref tokens)}" });
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var activity = request.ContentLength > 0 ? await JsonNode.ParseAsync(request.Body) : new JsonObject();
        // The path as it was sent: escapes and all.
        var path = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget["/emea".Length..];
        var posted = new Posted(path, request.Headers.Authorization.SingleOrDefault(), activity!, request.Method);
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
