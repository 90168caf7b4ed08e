using Microsoft.AspNetCore.Http;
using SmardBot.Bot.Http;
using SmardBot.Bot.Turns;
using SmardBot.Core.Answering;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Faq;
using SmardBot.DirectLine.Access;
using SmardBot.DirectLine.Conversations;

namespace SmardBot.DirectLine;

/// <summary>What the chat page has to know and do about a question to a person: where it stands, and the code that opens it on another device.</summary>
internal static class PersonEndpoints
{
    private const int LargestBody = 1_024;

    /// <summary>Where the family's question stands: <c>{"standing":"waiting","withPerson":false,"name":"…","when":"…"}</c>.</summary>
    public static async Task<IResult> StandingAsync(HttpRequest request, CallerAuthentication authentication, PersonEffects persons)
    {
        var conversation = await ConversationAsync(request, authentication);
        var person = await persons.StateAsync(conversation, ReplyTexts.Embedded, request.HttpContext.RequestAborted);
        return Results.Json(new PersonResponse(Name(person.Standing), person.IsWithPerson, person.Name, person.When), WireJson.Options);
    }

    /// <summary>A new return code in the place of the old one; shown once, and kept nowhere but as a hash.</summary>
    public static async Task<IResult> NewCodeAsync(HttpRequest request, CallerAuthentication authentication, FamilyTickets tickets) =>
        await tickets.NewCodeAsync(await ConversationAsync(request, authentication), request.HttpContext.RequestAborted) is { } code
            ? Results.Json(new ReturnCodeResponse(code), WireJson.Options)
            : throw ChannelException.ConversationNotFound();

    /// <summary>Takes the return code back.</summary>
    public static async Task<IResult> RevokeCodeAsync(HttpRequest request, CallerAuthentication authentication, FamilyTickets tickets)
    {
        await tickets.RevokeCodeAsync(await ConversationAsync(request, authentication), request.HttpContext.RequestAborted);
        return Results.NoContent();
    }

    /// <summary>Opens the conversation of a return code on another device. The service limits how often one address may try.</summary>
    public static async Task<IResult> ReturnAsync(HttpRequest request, FamilyTickets tickets, DirectLineConversations conversations, DirectLineHandshake handshake)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var body = await JsonBody.ReadAsync<ReturnRequest>(request, LargestBody);
        if (await tickets.ReturnAsync(body?.Code, cancellation) is not { } ticket)
        {
            throw ChannelException.Forbidden("This code opens no chat. It may be misspelt, taken back, or the chat deleted.");
        }

        var conversation = await conversations.GetAsync(ticket.ConversationId, cancellation);
        var token = await handshake.TokenAsync(new DirectLineCaller(conversation.Id, conversation.UserId, []), cancellation);
        return Results.Json(new WidgetTokenResponse(token.Token, conversation.Id, conversation.UserId ?? "", token.ExpiresIn, ""), WireJson.Options);
    }

    private static async Task<string> ConversationAsync(HttpRequest request, CallerAuthentication authentication) =>
        (await authentication.AuthenticateAsync(request)).ConversationId ?? throw ChannelException.Forbidden("A token of one conversation is needed.");

    private static string Name(PersonStanding standing) => standing switch
    {
        PersonStanding.NotHere => "none",
        PersonStanding.CanBeAsked => "can-be-asked",
        PersonStanding.Waiting => "waiting",
        PersonStanding.Taken => "taken",
        _ => "answered",
    };

    private sealed record PersonResponse(string Standing, bool WithPerson, string Name, string When);

    private sealed record ReturnCodeResponse(string Code);

    private sealed record ReturnRequest(string? Code);
}
