using System.Net;
using System.Text.Json.Nodes;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Testing;

namespace SmardBot.Bot.Tests.Teams;

/// <summary>The whole bot with the FAQ of the checkout, behind the endpoint that Teams calls; trained once.</summary>
public sealed class TeamsBot : IAsyncLifetime
{
    private BotServer server = null!;
    private int number;

    internal BotServer Server => server;

    internal FaqCatalog Catalog => Get<KnowledgeBase>().Current!.Catalog;

    public async Task InitializeAsync() => server = await BotServer.StartAsync(withFaq: true);

    public async Task DisposeAsync() => await server.DisposeAsync();

    internal T Get<T>()
        where T : notnull => (T)server.Services.GetService(typeof(T))!;

    /// <summary>A conversation that nobody has spoken in.</summary>
    internal TeamsTalk Talk(string type = "personal", string? id = null) => new(this, type, id ?? $"19:{Guid.CreateVersion7()}");

    internal async Task<Reply> PostAsync(JsonObject activity)
    {
        activity["id"] ??= $"1700000{Interlocked.Increment(ref number)}";
        return (await server.PostAsync(activity)).Is(HttpStatusCode.OK);
    }
}
