using System.Text.Json.Serialization;

namespace SmardBot.Channels.DirectLine.Wire;

/// <summary>A token for the chat page; <see cref="Resume"/> stays in the browser and gets the next token for the same conversation.</summary>
internal sealed record WidgetTokenResponse(
    string Token,
    string ConversationId,
    string UserId,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string Resume);
