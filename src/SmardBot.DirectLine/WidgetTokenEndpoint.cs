using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using SmardBot.Bot.Http;
using SmardBot.Bot.Turns;
using SmardBot.Core.Conversations;
using SmardBot.DirectLine.Access;
using SmardBot.DirectLine.Conversations;

namespace SmardBot.DirectLine;

/// <summary>
/// Tokens for the chat page, without an account: for a new conversation, or with the secret that only this browser
/// has for the one that it was in, however long its laptop slept.
/// </summary>
internal static class WidgetTokenEndpoint
{
    private const int LargestBody = 4_096;

    public static async Task<IResult> CreateAsync(HttpRequest request, DirectLineConversations conversations, DirectLineHandshake handshake)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && WebOrigin.Normalize(origin) != WebOrigin.Of(request))
        {
            throw ChannelException.Forbidden(
                "Chat tokens are given to pages of this service only. If it stands behind a proxy, Proxy:KnownNetworks has to name that proxy.");
        }

        var cancellation = request.HttpContext.RequestAborted;
        var body = await JsonBody.ReadAsync<WidgetTokenRequest>(request, LargestBody);
        var (conversation, resume) = body is { ConversationId: null or "", Resume: null or "" } or null
            ? await NewAsync(conversations, cancellation)
            : await ResumeAsync(body, conversations, cancellation);
        var holder = new DirectLineCaller(conversation.Id, conversation.UserId, []);
        var token = await handshake.TokenAsync(holder, cancellation);
        return Results.Json(
            new WidgetTokenResponse(token.Token, conversation.Id, conversation.UserId!, token.ExpiresIn, resume), WireJson.Options);
    }

    private static async Task<(Conversation Conversation, string Resume)> NewAsync(DirectLineConversations conversations, CancellationToken cancellation)
    {
        var resume = RandomId.Secret();
        return (await conversations.CreateAsync(RandomId.User(), Hash(resume), cancellation), resume);
    }

    private static async Task<(Conversation Conversation, string Resume)> ResumeAsync(
        WidgetTokenRequest body, DirectLineConversations conversations, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(body.ConversationId) || string.IsNullOrEmpty(body.Resume))
        {
            throw ChannelException.MissingProperty("To resume a conversation, send both 'conversationId' and 'resume'; for a new one, neither.");
        }

        var conversation = await conversations.GetAsync(body.ConversationId, cancellation);
        return conversation is { ResumeHash: { } hash, UserId: not null } && CryptographicOperations.FixedTimeEquals(hash, Hash(body.Resume))
            ? (conversation, body.Resume)
            : throw ChannelException.Forbidden("'resume' does not open this conversation.");
    }

    private static byte[] Hash(string resume) => SHA256.HashData(Encoding.UTF8.GetBytes(resume));
}

/// <summary>The optional body of <c>POST /api/widget/token</c>: the conversation to go on with, and the secret that proves whose it is.</summary>
internal sealed record WidgetTokenRequest(string? ConversationId = null, string? Resume = null);

/// <summary>A token for the chat page; <see cref="Resume"/> stays in the browser and gets the next token for the same conversation.</summary>
internal sealed record WidgetTokenResponse(
    string Token,
    string ConversationId,
    string UserId,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string Resume);
