using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Moq;
using SmardBot.Bot.Adapters;
using SmardBot.Core;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Knowledge;
using SmardBot.Classifier;
using SmardBot.Testing;

namespace SmardBot.Bot.Tests;

/// <summary>The endpoint for Azure Bot Service on a free port of this machine, on a clock that the test sets, with a bot that it scripts.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private BotServer(WebApplication app, ScriptedBot bot, SettableClock clock, CollectedLogs logs)
    {
        this.app = app;
        Bot = bot;
        Clock = clock;
        Logs = logs;
        Http = new HttpClient
        {
            BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
            Timeout = Eventually.Patience,
        };
    }

    public HttpClient Http { get; }

    public ScriptedBot Bot { get; }

    public SettableClock Clock { get; }

    public CollectedLogs Logs { get; }

    public IServiceProvider Services => app.Services;

    public IConversationStore Store => app.Services.GetRequiredService<IConversationStore>();

    /// <summary>Starts it.</summary>
    /// <param name="settings">Its configuration; <c>environment</c> is Development unless it says otherwise.</param>
    /// <param name="replacing">Adds or replaces services.</param>
    /// <param name="before">A server whose clock and store it goes on with.</param>
    /// <param name="withFaq">Whether it is the whole bot, with the FAQ of the checkout, instead of the scripted one.</param>
    public static async Task<BotServer> StartAsync(
        (string Key, string Value)[]? settings = null, Action<IServiceCollection>? replacing = null, BotServer? before = null, bool withFaq = false)
    {
        var (bot, clock, logs) = (new ScriptedBot(), before?.Clock ?? new SettableClock(), new CollectedLogs());
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = settings?.FirstOrDefault(setting => setting.Key == "environment").Value ?? Environments.Development,
        });
        foreach (var (key, value) in settings ?? [])
        {
            builder.Configuration[key] = value;
        }

        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(before?.Store ?? new InMemoryConversationStore(clock));
        var smardBot = builder.Services.AddSmardBot(builder.Configuration).AddClassifier();
        // No FAQ is loaded behind the test's back.
        builder.Services.RemoveAll<IHostedService>();
        smardBot.AddBot();
        builder.Services.AddSingleton(Mock.Of<ITicketReplies>());
        if (!withFaq)
        {
            builder.Services.AddSingleton<IBot>(bot);
        }

        // Another test that trains at the same time makes loopback slow.
        builder.Services.ConfigureAll<HttpClientFactoryOptions>(options =>
        {
            options.HttpClientActions.Add(client => client.Timeout = Eventually.Patience);
            options.HttpMessageHandlerBuilderActions.Add(handler => ((SocketsHttpHandler)handler.PrimaryHandler).ConnectTimeout = Eventually.Patience);
        });
        replacing?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapMessages();
        if (withFaq)
        {
            await app.Services.GetRequiredService<KnowledgeBase>().ReloadAsync();
        }

        await app.StartAsync();
        return new BotServer(app, bot, clock, logs);
    }

    /// <summary>Posts an activity, or a text as it stands.</summary>
    public async Task<Reply> PostAsync(object activity, string? bearer = null, string contentType = "application/json", Action<HttpRequestMessage>? change = null)
    {
        using var content = new StringContent(activity as string ?? JsonSerializer.Serialize(activity), Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, MessagesEndpoint.Path) { Content = content };
        if (bearer is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + bearer);
        }

        change?.Invoke(request);
        var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Reply(response.StatusCode, text.Length > 0 ? JsonNode.Parse(text) : null, response);
    }

    /// <summary>Stops it as a signal to the process would.</summary>
    public Task StopAsync() => app.StopAsync();

    /// <summary>Moves the clock in small steps until the work is done.</summary>
    public async Task<T> AdvanceUntilAsync<T>(Task<T> work)
    {
        await Eventually.GetAsync(
            () =>
            {
                Clock.Advance(TimeSpan.FromMilliseconds(100));
                return Task.FromResult(work.IsCompleted);
            },
            done => done);
        return await work;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }
}
