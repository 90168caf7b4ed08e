using System.Text.Json;
using System.Text.Json.Nodes;
using SmardBot.Core.Conversations;

namespace SmardBot.Testing;

/// <summary>Bodies of activities, as stores keep them.</summary>
public static class Bodies
{
    /// <summary>A message.</summary>
    public static string Of(string text) => JsonSerializer.Serialize(new { type = "message", text });

    /// <summary>What a message says.</summary>
    public static string? Text(this StoredActivity stored) => JsonNode.Parse(stored.Body)?["text"]?.ToString();
}
