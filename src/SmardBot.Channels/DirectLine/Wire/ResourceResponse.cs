namespace SmardBot.Channels.DirectLine.Wire;

/// <summary>The id of what was accepted.</summary>
internal sealed record ResourceResponse(string Id);
