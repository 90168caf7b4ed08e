using System.Text.Json.Nodes;

namespace SmardBot.Channels.Tests.Connector;

/// <summary>An activity that the bot posted to the service.</summary>
internal sealed record Posted(string Path, string? Authorization, JsonNode Activity)
{
    public string? Type => Activity["type"]?.ToString();

    public string? Text => Activity["text"]?.ToString();
}
