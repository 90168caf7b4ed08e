using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace SmardBot.Host.Tests.Inbox;

/// <summary>Plays the service of Teams on this machine: a team with a channel whose threads it keeps, and its members.</summary>
internal sealed class TeamsChannel(WebApplication app) : IAsyncDisposable
{
    public const string Id = "19:inbox@thread.tacv2";
    public const string Shared = "19:shared@thread.tacv2";
    public const string Team = "19:team@thread.tacv2";
    public const string Tenant = "tenant-1";

    private readonly Lock gate = new();
    private readonly List<TeamsThread> threads = [];
    private int number;

    public string Address { get; private set; } = "";

    /// <summary>Who is in the team: id, object id, tenant, role.</summary>
    public Dictionary<string, (string ObjectId, string Tenant, string Role)> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>What it answers to every post, instead of taking it; null takes them.</summary>
    public int? Refusal { get; set; }

    /// <summary>How many posts it has refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Whether the members of the team are members of the shared channel, too.</summary>
    public bool SharedMembers { get; set; }

    /// <summary>What it has taken, as they stand now.</summary>
    public IReadOnlyList<TeamsThread> Threads
    {
        get
        {
            lock (gate)
            {
                return [.. threads];
            }
        }
    }

    public static async Task<TeamsChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var teams = new TeamsChannel(app);
        app.MapPost("/v3/conversations", teams.BeginAsync);
        app.MapPost("/v3/conversations/{conversation}/activities", teams.SayAsync);
        app.MapPost("/v3/conversations/{conversation}/activities/{activity}", teams.SayAsync);
        app.MapPut("/v3/conversations/{conversation}/activities/{activity}", teams.ChangeAsync);
        app.MapDelete("/v3/conversations/{conversation}/activities/{activity}", teams.Delete);
        app.MapGet("/v3/conversations/{conversation}/members/{user}", teams.Member);
        app.MapGet("/v3/teams/{team}/conversations", () => Results.Json(new { conversations = new[] { new { id = Id, name = "Questions", type = "standard" }, new { id = Shared, name = "With others", type = "shared" } } }));
        await app.StartAsync();
        teams.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return teams;
    }

    /// <summary>Somebody deletes a thread.</summary>
    public void Forget(TeamsThread thread)
    {
        lock (gate)
        {
            threads.Remove(thread);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> BeginAsync(HttpRequest request)
    {
        var body = await JsonNode.ParseAsync(request.Body);
        if (Refusal is { } refusal)
        {
            return No(refusal);
        }

        Assert.Equal(Id, body!["channelData"]!["channel"]!["id"]!.ToString());
        lock (gate)
        {
            var thread = new TeamsThread($"{Id};messageid={++number}", $"{number}") { Root = body["activity"]! };
            threads.Add(thread);
            return Results.Json(new { id = thread.Id, activityId = thread.RootId }, statusCode: StatusCodes.Status201Created);
        }
    }

    private async Task<IResult> SayAsync(string conversation, HttpRequest request)
    {
        var said = await JsonNode.ParseAsync(request.Body);
        if (Refusal is { } refusal)
        {
            return No(refusal);
        }

        lock (gate)
        {
            var id = $"{++number}";
            if (said!["type"]!.ToString() == "message")
            {
                var thread = threads.Find(thread => thread.Id == conversation);
                if (thread is null)
                {
                    threads.Add(thread = new TeamsThread(conversation, ""));
                }

                thread.Said.Add((id, said));
            }

            return Results.Json(new { id }, statusCode: StatusCodes.Status201Created);
        }
    }

    private async Task<IResult> ChangeAsync(string conversation, string activity, HttpRequest request)
    {
        var changed = await JsonNode.ParseAsync(request.Body);
        lock (gate)
        {
            if (Refusal is { } refusal || threads.Find(thread => thread.Id == conversation) is not { } found)
            {
                return No(Refusal ?? StatusCodes.Status404NotFound);
            }

            if (found.RootId == activity)
            {
                (found.Root, found.Changes) = (changed!, found.Changes + 1);
            }
            else
            {
                found.Said[found.Said.FindIndex(said => said.Id == activity)] = (activity, changed!);
            }

            return Results.Json(new { id = activity });
        }
    }

    private IResult Delete(string conversation, string activity)
    {
        lock (gate)
        {
            threads.Find(thread => thread.Id == conversation)?.Said.RemoveAll(said => said.Id == activity);
            return Results.Ok();
        }
    }

    private IResult Member(string conversation, string user) =>
        (conversation == Id || (SharedMembers && conversation == Shared)) && Members.TryGetValue(user, out var member)
            ? Results.Json(new { id = user, name = user[3..], aadObjectId = member.ObjectId, tenantId = member.Tenant, userRole = member.Role })
            : No(StatusCodes.Status404NotFound);

    private IResult No(int status)
    {
        Refused++;
        return Results.Json(new { error = new { code = "Refused", message = "no" } }, statusCode: status);
    }
}

/// <summary>A message of the channel with what stands below it.</summary>
internal sealed class TeamsThread(string id, string rootId)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Id => id;

    public string RootId => rootId;

    public JsonNode Root { get; set; } = new JsonObject();

    /// <summary>How often the message was changed.</summary>
    public int Changes { get; set; }

    public List<(string Id, JsonNode Message)> Said { get; } = [];

    /// <summary>Everything that its card says.</summary>
    public string Card => Text(Root["attachments"]?[0]?["content"]);

    /// <summary>A card as a text, with the letters that its reader sees.</summary>
    public static string Text(JsonNode? card) => card?.ToJsonString(Plain) ?? "";

    /// <summary>What stands below it.</summary>
    public string[] Lines => [.. Said.Select(said => said.Message["text"]?.ToString() ?? "")];
}
