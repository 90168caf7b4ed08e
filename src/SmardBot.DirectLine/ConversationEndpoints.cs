using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Http;
using SmardBot.DirectLine.Access;
using SmardBot.DirectLine.Conversations;
using SmardBot.DirectLine.Stream;


namespace SmardBot.DirectLine;

/// <summary>Conversations over HTTP and sockets.</summary>
internal static class ConversationEndpoints
{
    /// <summary>Starts the token's conversation, or with a secret a new one. 201 when it began just now, 200 when it runs already.</summary>
    public static async Task<IResult> StartAsync(
        HttpRequest request, CallerAuthentication authentication, DirectLineConversations conversations, DirectLineHandshake handshake, IOptions<DirectLineOptions> options)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var caller = await authentication.AuthenticateAsync(request);
        var body = await JsonBody.ReadAsync<TokenRequest>(request, options.Value.MaxActivityBytes);
        var named = TokenWishes.Named(body);
        var reserved = named is not null && IncomingActivity.IsReserved(named);
        if (reserved && !caller.HasSecret && caller.UserId is null)
        {
            throw ChannelException.Forbidden("'user.id' starts with 'dl_': such a user has to be named by the token.");
        }

        var conversation = caller.ConversationId is { } id
            ? await conversations.GetAsync(id, cancellation)
            : await conversations.CreateAsync(reserved ? named : null, resumeHash: null, cancellation);
        var holder = caller.HasSecret
            ? new DirectLineCaller(conversation.Id, conversation.UserId, TokenWishes.TrustedOrigins(body))
            : caller;
        var started = await conversations.StartAsync(conversation, named, body?.Locale, cancellation);

        // A client that starts has nothing yet, so its stream begins with the first activity.
        var answer = await handshake.ConversationAsync(request, holder, after: 0);
        return Results.Json(answer, WireJson.Options, statusCode: started ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>A new token and stream URL after a connection broke or a page was loaded again.</summary>
    public static async Task<IResult> ReconnectAsync(
        string conversationId, HttpRequest request, CallerAuthentication authentication, DirectLineConversations conversations, DirectLineHandshake handshake)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var caller = (await authentication.AuthenticateAsync(request)).In(conversationId);
        var conversation = await conversations.GetAsync(conversationId, cancellation);
        var holder = caller.HasSecret ? new DirectLineCaller(conversation.Id, conversation.UserId, []) : caller;

        // An empty watermark is what the official client sends after a page was loaded again: it wants all of it.
        var after = WatermarkOf(request) ?? await conversations.EndAsync(conversationId, cancellation);
        return Results.Json(await handshake.ConversationAsync(request, holder, after), WireJson.Options);
    }

    /// <summary>The activities after a watermark; answers at once, also when there are none.</summary>
    public static async Task<IResult> ReadAsync(
        string conversationId, HttpRequest request, CallerAuthentication authentication, DirectLineConversations conversations)
    {
        (await authentication.AuthenticateAsync(request)).In(conversationId);
        var after = WatermarkOf(request) ?? 0;
        await conversations.GetAsync(conversationId, request.HttpContext.RequestAborted);
        return Results.Text(await conversations.ReadAsync(conversationId, after, request.HttpContext.RequestAborted), "application/json");
    }

    /// <summary>Takes an activity: answered as soon as it is stored. What the bot says to it comes into the conversation.</summary>
    public static async Task<IResult> PostAsync(
        string conversationId, HttpRequest request, CallerAuthentication authentication, DirectLineConversations conversations, IOptions<DirectLineOptions> options)
    {
        var caller = (await authentication.AuthenticateAsync(request)).In(conversationId);
        var activity = await JsonBody.ReadActivityAsync(request, options.Value.MaxActivityBytes)
            ?? throw ChannelException.MissingProperty("The request has no body; it should be an activity.");
        var conversation = await conversations.GetAsync(conversationId, request.HttpContext.RequestAborted);
        var id = await conversations.PostAsync(conversation, caller, activity, request.HttpContext.RequestAborted);
        return Results.Json(new { id }, WireJson.Options);
    }

    /// <summary>The bot reads text only. Not 403, which the official client takes for an expired token.</summary>
    public static async Task<IResult> UploadAsync(string conversationId, HttpRequest request, CallerAuthentication authentication)
    {
        (await authentication.AuthenticateAsync(request)).In(conversationId);
        throw ChannelException.UploadsRefused();
    }

    /// <summary>A socket that sends the conversation; what the client sends over it is ignored.</summary>
    public static Task<IResult> StreamAsync(
        string conversationId, HttpContext context, DirectLineTokens tokens, DirectLineConversations conversations, StreamServer server) =>
        StreamAsync(conversationId, context, tokens, conversations, server, speaks: false);

    /// <summary>The same with activities of the client coming over the socket: newer clients do so in a frame that has a microphone.</summary>
    public static Task<IResult> MultimodalStreamAsync(
        string conversationId, HttpContext context, DirectLineTokens tokens, DirectLineConversations conversations, StreamServer server) =>
        StreamAsync(conversationId, context, tokens, conversations, server, speaks: true);

    /// <summary>Only sign-in cards ask for a session, and there are none here.</summary>
    public static Task<IResult> SessionAsync() =>
        throw new ChannelException(StatusCodes.Status404NotFound, "NotFound", "There are no sessions here; this bot has no sign-in.");

    private static async Task<IResult> StreamAsync(
        string conversationId, HttpContext context, DirectLineTokens tokens, DirectLineConversations conversations, StreamServer server, bool speaks)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            throw ChannelException.BadArgument("A stream is a WebSocket; to poll use GET …/activities.");
        }

        var after = WatermarkOf(context.Request);
        var ticket = context.Request.Query["t"].ToString();
        var caller = (await tokens.RedeemTicketAsync(ticket, context.RequestAborted)).From(context.Request.Headers.Origin).In(conversationId);
        var conversation = await conversations.GetAsync(conversationId, context.RequestAborted);
        await server.RunAsync(context, conversation, caller, after, speaks);
        return Results.Empty;
    }

    /// <summary>Null where the request names none.</summary>
    private static long? WatermarkOf(HttpRequest request) =>
        request.Query.TryGetValue("watermark", out var watermark) ? Watermark.Parse(watermark.ToString()) : null;
}
