using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SmardBot.Core.Activities;

/// <summary>A button.</summary>
public sealed class CardAction
{
    /// <summary><c>imBack</c> shows what is sent, <c>postBack</c> does not, <c>messageBack</c> has both, <c>openUrl</c> opens a link.</summary>
    public string? Type { get; set; }

    /// <summary>The words on the button.</summary>
    public string? Title { get; set; }

    /// <summary>What is sent or opened.</summary>
    public JsonNode? Value { get; set; }

    /// <summary>The text of the message that a <c>messageBack</c> sends.</summary>
    public string? Text { get; set; }

    /// <summary>What the chat shows for a <c>messageBack</c>.</summary>
    public string? DisplayText { get; set; }

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; set; }
}
