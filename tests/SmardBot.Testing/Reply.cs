using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace SmardBot.Testing;

/// <summary>What came back for one request.</summary>
internal sealed record Reply(HttpStatusCode Status, JsonNode? Body, HttpResponseMessage Response)
{
    public string? this[string field] => Body?[field]?.ToString();

    public string? ErrorCode => Body?["error"]?["code"]?.ToString();

    public string? ErrorMessage => Body?["error"]?["message"]?.ToString();

    public IReadOnlyList<JsonNode> Activities => [.. Body!["activities"]!.AsArray()!];

    public IReadOnlyList<string?> Texts => [.. Activities.Select(activity => activity["text"]?.ToString())];

    /// <summary>Asserts the status and, for an error, that its body says what is wrong.</summary>
    public Reply Is(HttpStatusCode status, string? errorCode = null)
    {
        Assert.Equal((status, errorCode), (Status, ErrorCode));
        Assert.Equal(errorCode is null, string.IsNullOrWhiteSpace(ErrorMessage));
        return this;
    }
}
