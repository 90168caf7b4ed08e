namespace SmardBot.Channels.DirectLine.Wire;

/// <summary>The optional body of <c>POST /api/widget/token</c>: the conversation to go on with, and the secret that proves whose it is.</summary>
internal sealed record WidgetTokenRequest(string? ConversationId = null, string? Resume = null);
