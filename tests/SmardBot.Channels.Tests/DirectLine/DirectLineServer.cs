using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmardBot.Core;
using SmardBot.Channels.DirectLine;
using SmardBot.Core.Conversations;
using SmardBot.Core.Ports;
using SmardBot.Core.Turns;
using SmardBot.Core.Turns.Disclaiming;
using SmardBot.Testing;

namespace SmardBot.Channels.Tests.DirectLine;

/// <summary>Direct Line on a free port of this machine, with the real pipeline's outermost step and a bot that the test scripts.</summary>
internal sealed class DirectLineServer : IAsyncDisposable
{
    public const string Secret = "first-secret-0123456789-0123456789";
    public const string OtherSecret = "other-secret-0123456789-0123456789";

    private readonly WebApplication app;

    private DirectLineServer(WebApplication app, ScriptedBot bot, SettableClock clock, CollectedLogs logs)
    {
        this.app = app;
        Bot = bot;
        Clock = clock;
        Logs = logs;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public ScriptedBot Bot { get; }

    public SettableClock Clock { get; }

    public CollectedLogs Logs { get; }

    public IServiceProvider Services => app.Services;

    public IConversationStore Store => Services.GetRequiredService<IConversationStore>();

    public static async Task<DirectLineServer> StartAsync(params (string Key, string Value)[] settings)
    {
        var bot = new ScriptedBot();
        var clock = new SettableClock();
        var logs = new CollectedLogs();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["DirectLine:Secrets:0"] = Secret,
            ["DirectLine:Secrets:1"] = OtherSecret,
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IConversationStore>(new InMemoryConversationStore(clock));
        builder.Services.AddSingleton(new TurnPipeline([new DisclaimerMiddleware(), bot]));
        new SmardBotBuilder(builder.Services, builder.Configuration).AddChannels();

        var app = builder.Build();
        app.UseCors();
        app.UseWebSockets();
        app.MapDirectLine();
        await app.StartAsync();
        return new DirectLineServer(app, bot, clock, logs);
    }

    /// <summary>Stops it as a signal to the process would.</summary>
    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }
}
