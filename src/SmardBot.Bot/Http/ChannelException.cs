using Microsoft.AspNetCore.Http;

namespace SmardBot.Bot.Http;

/// <summary>A request that is refused: becomes <c>{"error":{"code","message"}}</c> with its status.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">A word for programs.</param>
/// <param name="message">A sentence for people: what is wrong and what is allowed. Never text of a user, never a credential.</param>
#pragma warning disable CA1032, RCS1194 // The usual constructors would allow an error without status and code.
internal sealed class ChannelException(int status, string code, string message) : Exception(message)
#pragma warning restore CA1032, RCS1194
{
    public int Status => status;

    public string Code => code;

    public TimeSpan? RetryAfter { get; init; }

    public static ChannelException BadArgument(string message) =>
        new(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static ChannelException MissingProperty(string message) =>
        new(StatusCodes.Status400BadRequest, "MissingProperty", message);

    public static ChannelException Unauthorized() =>
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "The request needs the header 'Authorization: Bearer TOKEN'.");

    public static ChannelException Forbidden(string message) =>
        new(StatusCodes.Status403Forbidden, "Forbidden", message);

    /// <summary>403 and not 401: the official client gives up without a word on 401.</summary>
    public static ChannelException TokenExpired() =>
        new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired. Get a new one for the same conversation.");

    public static ChannelException EndpointOff() =>
        new(StatusCodes.Status404NotFound, "EndpointOff", "The endpoint for Azure Bot Service is off: the service has no MicrosoftAppId.");

    public static ChannelException NotDelivered() =>
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The activity could not be answered and nothing of it is kept. Send it again.") { RetryAfter = TimeSpan.FromSeconds(5) };

    public static ChannelException KeysUnavailable() =>
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The token cannot be checked right now: its issuer's keys could not be fetched. Try again.") { RetryAfter = TimeSpan.FromSeconds(5) };

    public static ChannelException ConversationNotFound() =>
        new(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation; it may have been deleted. Start a new one.");

    public static ChannelException ConversationEnded() =>
        new(StatusCodes.Status409Conflict, "ConversationEnded", "The conversation has ended: it can be read, but nothing can be sent. Start a new one.");

    public static ChannelException TooBig(int bytes) =>
        new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The request body is larger than the {bytes} bytes that are allowed.");

    public static ChannelException UnsupportedMediaType() =>
        new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "The request body has to be JSON: 'Content-Type: application/json'.");

    public static ChannelException UploadsRefused() =>
        new(StatusCodes.Status415UnsupportedMediaType, "UploadsNotSupported", "Files cannot be sent to this bot. Send the question as text.");

    public static ChannelException TooManyActivities(TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many activities were sent to this conversation. Wait a minute.") { RetryAfter = retryAfter };

    public static ChannelException TooManySockets() =>
        new(StatusCodes.Status503ServiceUnavailable, "TooManyConnections", "Too many connections are open. Poll the activities, or try again later.") { RetryAfter = TimeSpan.FromSeconds(10) };

    public static ChannelException TooManyTurns() =>
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Too many messages wait for their answer. Try again in a few seconds.") { RetryAfter = TimeSpan.FromSeconds(5) };
}
