using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SmardBot.Bot;
using SmardBot.Classifier;
using SmardBot.Core;
using SmardBot.Core.Conversations;
using SmardBot.Core.Knowledge;
using SmardBot.Testing;

namespace SmardBot.DirectLine.Tests;

/// <summary>Direct Line on a free port of this machine, on a clock that the test sets, with a bot that it scripts or with the real one.</summary>
internal sealed class DirectLineServer : IAsyncDisposable
{
    public const string Secret = "first-secret-0123456789-0123456789";
    public const string OtherSecret = "other-secret-0123456789-0123456789";

    /// <summary>A setting: speak HTTP/2 alone.</summary>
    public const string OverHttp2 = "Test:OverHttp2";

    private readonly WebApplication app;

    private DirectLineServer(WebApplication app, ScriptedBot bot, SettableClock clock, CollectedLogs logs, Version version)
    {
        this.app = app;
        Bot = bot;
        Clock = clock;
        Logs = logs;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Http = new HttpClient
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromSeconds(30),
            DefaultRequestVersion = version,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public ScriptedBot Bot { get; }

    public SettableClock Clock { get; }

    public CollectedLogs Logs { get; }

    public IServiceProvider Services => app.Services;

    public IConversationStore Store => Services.GetRequiredService<IConversationStore>();

    /// <summary>With the real middleware and <see cref="Bot"/> behind it.</summary>
    public static Task<DirectLineServer> StartAsync(params (string Key, string Value)[] settings) => StartAsync(settings, withFaq: false);

    /// <summary>With the whole bot and the FAQ of the checkout.</summary>
    public static async Task<DirectLineServer> StartWithFaqAsync()
    {
        var server = await StartAsync([], withFaq: true);
        await server.Services.GetRequiredService<KnowledgeBase>().ReloadAsync();
        return server;
    }

    /// <summary>Stops it as a signal to the process would.</summary>
    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }

    private static async Task<DirectLineServer> StartAsync((string Key, string Value)[] settings, bool withFaq)
    {
        var (bot, clock, logs) = (new ScriptedBot(), new SettableClock(), new CollectedLogs());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["DirectLine:Secrets:0"] = Secret,
            ["DirectLine:Secrets:1"] = OtherSecret,
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        var http2 = builder.Configuration.GetValue<bool>(OverHttp2);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = http2 ? HttpProtocols.Http2 : HttpProtocols.Http1));
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.Services.AddSingleton<TimeProvider>(clock);
        var smardBot = builder.Services.AddSmardBot(builder.Configuration).AddClassifier();
        // No FAQ is loaded behind the test's back.
        builder.Services.RemoveAll<IHostedService>();
        smardBot.AddBot().AddDirectLine();
        if (!withFaq)
        {
            builder.Services.AddSingleton<IBot>(bot);
        }

        var app = builder.Build();
        app.UseCors();
        app.UseWebSockets();
        app.MapDirectLine();

        // What a client in another process cannot do by itself.
        app.MapPost("/test/clock/{minutes:int}", (int minutes) => clock.Advance(TimeSpan.FromMinutes(minutes)));
        app.MapPost("/test/forget/{conversation}", (string conversation, IConversationStore store) => store.DeleteAsync(conversation));
        await app.StartAsync();
        return new DirectLineServer(app, bot, clock, logs, http2 ? HttpVersion.Version20 : HttpVersion.Version11);
    }
}
