using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmardBot.Core.Activities;

/// <summary>Buttons below the conversation.</summary>
public sealed class SuggestedActions
{
    /// <summary>Ids of those who see them; empty for everyone.</summary>
    public List<string>? To { get; set; }

    /// <summary>The buttons.</summary>
    public List<CardAction>? Actions { get; set; }

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; set; }
}
