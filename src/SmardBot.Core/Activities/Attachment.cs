using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SmardBot.Core.Activities;

/// <summary>A card or a file of a message.</summary>
public sealed class Attachment
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>MIME type of the content.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the content is, when it is not in <see cref="Content"/>.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The content, such as the JSON of a card.</summary>
    public JsonNode? Content { get; set; }

    /// <summary>A name to show.</summary>
    public string? Name { get; set; }

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; set; }
}
