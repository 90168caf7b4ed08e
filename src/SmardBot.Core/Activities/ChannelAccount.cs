using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmardBot.Core.Activities;

/// <summary>A user or a bot on a channel.</summary>
public sealed class ChannelAccount
{
    /// <summary>The id on the channel.</summary>
    public string? Id { get; set; }

    /// <summary>A name to show.</summary>
    public string? Name { get; set; }

    /// <summary><c>user</c> or <c>bot</c>.</summary>
    public string? Role { get; set; }

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; set; }
}
