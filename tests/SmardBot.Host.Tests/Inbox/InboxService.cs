using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SmardBot.Host.Tests.Staff;

namespace SmardBot.Host.Tests.Inbox;

/// <summary>The service with a channel of Teams that can be its inbox, and the people who are in it.</summary>
public sealed class InboxService : StaffService
{
    /// <summary>Those who are listed, with their roles; all but <c>max</c> are members, and <c>gus</c> is a guest.</summary>
    private static readonly (string Name, string Roles)[] Listed =
        [("ana", "staff"), ("ben", "staff"), ("cora", "curator"), ("dora", "curator"), ("doc", "clinician"), ("all", "staff curator clinician"), ("gus", "staff curator clinician"), ("max", "staff curator clinician")];

    private static readonly string[] Strangers = ["eve"];

    private TeamsChannel? teams;
    private int number;

    public InboxService()
        : this([("Teams:AllowedTenants:0", TeamsChannel.Tenant)])
    {
    }

    /// <summary>Another one, with settings of its own, perhaps beside a service of Teams that goes on.</summary>
    internal InboxService(TeamsChannel? before, params (string Key, string Value)[] more)
        : this([("Teams:AllowedTenants:0", TeamsChannel.Tenant), .. more]) => teams = before;

    private InboxService((string Key, string Value)[] more)
        : base([.. Listed.Select((member, place) => ($"Staff:Members:{place}", $"{ObjectId(member.Name)} {member.Roles}")), .. more])
    {
    }

    internal TeamsChannel Teams => teams!;

    public override async Task InitializeAsync()
    {
        teams ??= await TeamsChannel.StartAsync();
        foreach (var name in Listed.Select(member => member.Name).Concat(Strangers).Except(["max"]))
        {
            teams.Members[$"29:{name}"] = (ObjectId(name), name == "gus" ? "tenant-2" : TeamsChannel.Tenant, name == "gus" ? "guest" : "user");
        }

        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await teams!.DisposeAsync();
    }

    /// <summary>One that names no tenant.</summary>
    internal static InboxService WithoutTenants(TeamsChannel teams) => new([]) { teams = teams };

    /// <summary>Makes the channel the inbox, as people do.</summary>
    public async Task ConnectAsync()
    {
        await SayAsync("cora", "receive questions");
        using var dora = await SignInAsync("Dora", "curator");
        var page = await dora.PageAsync("/staff/channels");
        var confirm = page.QuerySelectorAll("form").Select(form => form.GetAttribute("action")!).FirstOrDefault(action => action.EndsWith("/confirm", StringComparison.Ordinal));
        (await dora.PostAsync(confirm!)).Dispose();
    }

    /// <summary>Somebody says something to the bot in the channel, or in a place of the test's.</summary>
    internal async Task<HttpResponseMessage> SayAsync(string name, string text, string channel = TeamsChannel.Id, string type = "channel", string tenant = TeamsChannel.Tenant)
    {
        var activity = Activity(name, channel, type, tenant);
        activity["type"] = "message";
        activity["text"] = $"<at>SmardBot</at> {text}";
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>SmardBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "SmardBot" } });
        return await Client().PostAsync("/api/messages", JsonContent.Create(activity));
    }

    /// <summary>Somebody presses a button whose answer takes the place of the card.</summary>
    internal Task<JsonNode> PressAsync(string name, string verb, string id, JsonObject? fields = null, string channel = TeamsChannel.Id, string type = "channel", string? card = null) =>
        InvokeAsync(name, "adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = Data(verb, id, fields) } }, channel, type, card);

    /// <summary>Somebody opens a dialog.</summary>
    internal Task<JsonNode> OpenAsync(string name, string verb, string id, string channel = TeamsChannel.Id) =>
        InvokeAsync(name, "task/fetch", new JsonObject { ["data"] = Data(verb, id, new JsonObject { ["msteams"] = new JsonObject { ["type"] = "task/fetch" } }) }, channel, "channel");

    /// <summary>Somebody sends a dialog.</summary>
    internal Task<JsonNode> SendAsync(string name, string verb, string id, JsonObject fields, string channel = TeamsChannel.Id) =>
        InvokeAsync(name, "task/submit", new JsonObject { ["data"] = Data(verb, id, fields) }, channel, "channel");

    /// <summary>The thread whose card says something, as soon as it does.</summary>
    internal async Task<TeamsThread> ThreadAsync(string words, Func<TeamsThread, bool>? such = null) => (await Eventually.GetAsync(
        () => Task.FromResult(Teams.Threads.FirstOrDefault(thread => thread.Card.Contains(words, StringComparison.Ordinal) && such?.Invoke(thread) != false)), thread => thread is not null))!;

    private static string ObjectId(string name) => new Guid([.. System.Text.Encoding.ASCII.GetBytes(name.PadRight(16, 'x'))]).ToString();

    private static JsonObject Data(string verb, string id, JsonObject? fields)
    {
        var data = fields?.DeepClone().AsObject() ?? [];
        (data["staff"], data["id"]) = (verb, id);
        return data;
    }

    private async Task<JsonNode> InvokeAsync(string name, string invoke, JsonObject value, string channel, string type, string? card = null)
    {
        var activity = Activity(name, channel, type, TeamsChannel.Tenant);
        (activity["type"], activity["name"], activity["value"], activity["replyToId"]) = ("invoke", invoke, value, card);
        using var response = await Client().PostAsync("/api/messages", JsonContent.Create(activity));
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }

    private JsonObject Activity(string name, string channel, string type, string tenant) => new()
    {
        ["id"] = $"in{Interlocked.Increment(ref number)}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Teams.Address,
        ["conversation"] = new JsonObject { ["id"] = channel, ["conversationType"] = type, ["isGroup"] = type == "channel", ["tenantId"] = tenant },
        ["from"] = new JsonObject { ["id"] = $"29:{name}", ["name"] = name, ["aadObjectId"] = ObjectId(name) },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "SmardBot" },
        ["channelData"] = new JsonObject { ["team"] = new JsonObject { ["id"] = TeamsChannel.Team, ["name"] = "Helpline" }, ["channel"] = new JsonObject { ["id"] = channel }, ["tenant"] = new JsonObject { ["id"] = tenant } },
    };
}
