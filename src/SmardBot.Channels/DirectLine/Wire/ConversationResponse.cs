using System.Text.Json.Serialization;

namespace SmardBot.Channels.DirectLine.Wire;

/// <summary>A conversation and the means to take part in it.</summary>
internal sealed record ConversationResponse(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null);
