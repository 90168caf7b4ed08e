using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using SmardBot.Bot.Http;
using SmardBot.Channels.DirectLine.Access;
using SmardBot.Channels.DirectLine.Conversations;
using SmardBot.Channels.DirectLine.Wire;
using SmardBot.Core.Activities;
using SmardBot.Core.Conversations;

namespace SmardBot.Channels.DirectLine;

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
            new WidgetTokenResponse(token.Token, conversation.Id, conversation.UserId!, token.ExpiresIn, resume), ActivityJson.Options);
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
