using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmardBot.Bot.Http;

namespace SmardBot.DirectLine;

/// <summary>The routes of the embedded Direct Line 3.0.</summary>
/// <seealso href="https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-protocol/directline-3.0.json"/>
public static class DirectLineEndpoints
{
    /// <summary>Where the API stands.</summary>
    public const string Prefix = "/v3/directline";

    /// <summary>Where the chat page gets its token.</summary>
    public const string WidgetToken = "/api/widget/token";

    /// <summary>Where the chat page learns how a question to a person stands.</summary>
    public const string WidgetPerson = "/api/widget/person";

    /// <summary>Where a chat is opened on another device with its return code.</summary>
    public const string WidgetReturn = "/api/widget/return";

    /// <summary>Where the chat page gets a return code, and takes it back.</summary>
    public const string WidgetReturnCode = "/api/widget/code";

    // Over HTTP/2 a browser opens a socket with CONNECT (RFC 8441).
    private static readonly string[] SocketMethods = [HttpMethods.Get, HttpMethods.Connect];

    /// <summary>
    /// Maps <c>/v3/directline</c>, open to pages of every origin (bearer tokens only, no cookies), and <c>POST /api/widget/token</c>,
    /// for pages of the service itself. Needs <c>AddChannels()</c>, and <c>UseCors()</c> and <c>UseWebSockets()</c> before it.
    /// </summary>
    /// <returns>All of them, so that conventions such as a rate limit can be added.</returns>
    public static IEndpointConventionBuilder MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup("").AddEndpointFilter<ChannelErrors>();
        all.MapPost(WidgetToken, WidgetTokenEndpoint.CreateAsync);

        all.MapGet(WidgetPerson, PersonEndpoints.StandingAsync);
        all.MapPost(WidgetReturn, PersonEndpoints.ReturnAsync);
        all.MapPost(WidgetReturnCode, PersonEndpoints.NewCodeAsync);
        all.MapDelete(WidgetReturnCode, PersonEndpoints.RevokeCodeAsync);

        var api = all.MapGroup(Prefix).RequireCors(DirectLineCors.Policy);
        api.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync);
        api.MapPost("/tokens/refresh", TokenEndpoints.RefreshAsync);
        api.MapPost("/conversations", ConversationEndpoints.StartAsync);
        api.MapGet("/conversations/{conversationId}", ConversationEndpoints.ReconnectAsync);
        api.MapGet("/conversations/{conversationId}/activities", ConversationEndpoints.ReadAsync);
        api.MapPost("/conversations/{conversationId}/activities", ConversationEndpoints.PostAsync);
        api.MapPost("/conversations/{conversationId}/upload", ConversationEndpoints.UploadAsync);
        api.MapMethods("/conversations/{conversationId}/stream", SocketMethods, ConversationEndpoints.StreamAsync);
        api.MapMethods("/conversations/{conversationId}/stream/multimodal", SocketMethods, ConversationEndpoints.MultimodalStreamAsync);
        api.MapGet("/session/getsessionid", ConversationEndpoints.SessionAsync).RequireCors(DirectLineCors.SessionPolicy);
        return all;
    }
}
