using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmardBot.Core.Activities;

/// <summary>A conversation on a channel.</summary>
public sealed class ConversationAccount
{
    /// <summary>The id on the channel.</summary>
    public string? Id { get; set; }

    /// <summary>A name to show.</summary>
    public string? Name { get; set; }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>Teams: <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; set; }

    /// <summary>Teams: the tenant of the conversation.</summary>
    public string? TenantId { get; set; }

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; set; }
}
