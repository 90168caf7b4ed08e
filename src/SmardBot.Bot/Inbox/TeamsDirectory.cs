using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmardBot.Bot.Adapters;

namespace SmardBot.Bot.Inbox;

/// <summary>Asks the service of Teams who is a member of a channel, and which channels a team has.</summary>
/// <seealso href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context"/>
internal sealed class TeamsDirectory(IHttpClientFactory factory)
{
    private readonly HttpClient http = factory.CreateClient(ServiceCalls.Name);

    /// <summary>A member of a conversation; null where there is none of that id.</summary>
    /// <exception cref="HttpRequestException">It cannot be told now.</exception>
    public async Task<TeamsMember?> FindMemberAsync(string serviceUrl, string conversationId, string userId, CancellationToken cancellation) =>
        await GetAsync(serviceUrl, $"v3/conversations/{Uri.EscapeDataString(conversationId)}/members/{Uri.EscapeDataString(userId)}", cancellation) is { } member
            ? new TeamsMember(Text(member["aadObjectId"]) ?? Text(member["objectId"]), Text(member["tenantId"]), Text(member["userRole"]), Text(member["name"]))
            : null;

    /// <summary>A channel of a team; null where the team has none of that id.</summary>
    /// <exception cref="HttpRequestException">It cannot be told now.</exception>
    public async Task<TeamsChannel?> FindChannelAsync(string serviceUrl, string teamId, string channelId, CancellationToken cancellation) =>
        (await GetAsync(serviceUrl, $"v3/teams/{Uri.EscapeDataString(teamId)}/conversations", cancellation))?["conversations"] is JsonArray channels
        && channels.OfType<JsonObject>().FirstOrDefault(channel => Text(channel["id"]) == channelId) is { } found
            ? new TeamsChannel(Text(found["name"]), Text(found["type"]))
            : null;

    private async Task<JsonNode?> GetAsync(string serviceUrl, string path, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(new Uri(new Uri(serviceUrl.TrimEnd('/') + '/'), path), cancellation);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellation));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

/// <summary>Somebody in a channel.</summary>
/// <param name="ObjectId">Their object id in Microsoft Entra.</param>
/// <param name="TenantId">Their tenant.</param>
/// <param name="Role">Such as <c>user</c> or <c>guest</c>.</param>
/// <param name="Name">Their name.</param>
internal sealed record TeamsMember(string? ObjectId, string? TenantId, string? Role, string? Name);

/// <summary>A channel of a team.</summary>
/// <param name="Name">Its name; none for the general one.</param>
/// <param name="Type"><c>standard</c>, <c>private</c> or <c>shared</c>.</param>
internal sealed record TeamsChannel(string? Name, string? Type)
{
    /// <summary>Whether its members are all of the team: others are in shared ones, and where Teams does not say it nobody knows.</summary>
    public bool IsOfTheTeamAlone => Type is "standard" or "private";
}
