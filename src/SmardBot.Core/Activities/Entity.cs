using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmardBot.Core.Activities;

/// <summary>Metadata of an activity; all but the type stays as it came.</summary>
public sealed class Entity
{
    /// <summary>What it is, such as <c>mention</c> or <c>https://schema.org/Message</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Every other field.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; set; }
}
