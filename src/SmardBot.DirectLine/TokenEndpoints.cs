using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Http;
using SmardBot.DirectLine.Access;
using SmardBot.DirectLine.Conversations;


namespace SmardBot.DirectLine;

/// <summary>Tokens for other servers, and their renewal.</summary>
internal static class TokenEndpoints
{
    /// <summary>A server with a secret gets a token for a new conversation; the bot hears nothing of it yet.</summary>
    public static async Task<IResult> GenerateAsync(
        HttpRequest request, CallerAuthentication authentication, DirectLineConversations conversations, DirectLineHandshake handshake, IOptions<DirectLineOptions> options)
    {
        var caller = await authentication.AuthenticateAsync(request);
        if (!caller.HasSecret)
        {
            throw ChannelException.Forbidden("A token is generated with a secret only; with a token use tokens/refresh.");
        }

        var body = await JsonBody.ReadAsync<TokenRequest>(request, options.Value.MaxActivityBytes);
        var userId = TokenWishes.Named(body);
        if (userId is not null && !IncomingActivity.IsReserved(userId))
        {
            throw ChannelException.BadArgument("'user.id' has to start with 'dl_'.");
        }

        var origins = TokenWishes.TrustedOrigins(body);
        var conversation = await conversations.CreateAsync(userId, resumeHash: null, request.HttpContext.RequestAborted);
        var holder = new DirectLineCaller(conversation.Id, userId, origins);
        return Results.Json(await handshake.TokenAsync(holder, request.HttpContext.RequestAborted), WireJson.Options);
    }

    /// <summary>A valid token gets a fresh one for the same conversation, user and sites.</summary>
    public static async Task<IResult> RefreshAsync(
        HttpRequest request, CallerAuthentication authentication, DirectLineConversations conversations, DirectLineHandshake handshake)
    {
        var caller = await authentication.AuthenticateAsync(request);
        if (caller.ConversationId is not { } conversationId)
        {
            throw ChannelException.Forbidden("A token is refreshed with that token, not with a secret.");
        }

        await conversations.GetAsync(conversationId, request.HttpContext.RequestAborted);
        return Results.Json(await handshake.TokenAsync(caller, request.HttpContext.RequestAborted), WireJson.Options);
    }
}
