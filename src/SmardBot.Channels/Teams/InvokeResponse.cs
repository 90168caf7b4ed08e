using System.Text.Json.Nodes;

namespace SmardBot.Channels.Teams;

/// <summary>The answer to an invoke: the status and the body of the HTTP response.</summary>
/// <param name="Status">200 for what was done, 501 for an invoke that the bot does not know.</param>
/// <param name="Body">The body, or null for none.</param>
internal sealed record InvokeResponse(int Status, JsonNode? Body = null);
