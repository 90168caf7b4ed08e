using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using SmardBot.DirectLine.Access;
using SmardBot.DirectLine.Conversations;


namespace SmardBot.DirectLine;

/// <summary>Puts together what a client needs to take part in a conversation: a token and the URL of its socket.</summary>
internal sealed class DirectLineHandshake(DirectLineTokens tokens)
{
    /// <summary>With a token alone.</summary>
    public async Task<ConversationResponse> TokenAsync(DirectLineCaller holder, CancellationToken cancellation) =>
        new(holder.ConversationId!, await tokens.IssueTokenAsync(holder, cancellation), (int)tokens.TokenLifetime.TotalSeconds);

    /// <summary>With a token and a stream URL that begins after a place in the history.</summary>
    public async Task<ConversationResponse> ConversationAsync(HttpRequest request, DirectLineCaller holder, long after)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var ticket = await tokens.IssueTicketAsync(holder, cancellation);
        // The host is the public one: the forwarded headers of known proxies have been applied.
        var scheme = request.IsHttps ? "wss" : "ws";
        var path = $"{request.PathBase.ToUriComponent()}{DirectLineEndpoints.Prefix}/conversations/{Uri.EscapeDataString(holder.ConversationId!)}/stream";
        var stream = $"{scheme}://{request.Host.ToUriComponent()}{path}?watermark={Watermark.Format(after)}&t={ticket}";
        return await TokenAsync(holder, cancellation) with { StreamUrl = stream };
    }
}

/// <summary>A conversation and the means to take part in it.</summary>
internal sealed record ConversationResponse(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null);
