namespace SmardBot.Channels.Connector;

/// <summary>What the HTTP response to an activity holds.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Body">What its JSON is made of, or null for no body.</param>
internal sealed record ConnectorAnswer(int Status, object? Body = null);
