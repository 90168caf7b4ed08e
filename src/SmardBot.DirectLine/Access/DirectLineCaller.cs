using SmardBot.Bot.Http;

namespace SmardBot.DirectLine.Access;

/// <summary>Who sends a request: a server with a secret, or a page with a token for one conversation.</summary>
/// <param name="ConversationId">The one conversation of a token; null for a secret, which opens every conversation.</param>
/// <param name="UserId">The user that the token was made for, or null.</param>
/// <param name="Origins">The sites that may use the token in a browser; empty for any.</param>
internal sealed record DirectLineCaller(string? ConversationId, string? UserId, IReadOnlyList<string> Origins)
{
    /// <summary>A server that sent one of the secrets.</summary>
    public static DirectLineCaller WithSecret { get; } = new(null, null, []);

    /// <summary>Whether a secret was sent.</summary>
    public bool HasSecret => ConversationId is null;

    /// <summary>Refuses a browser on another site than the token was made for.</summary>
    /// <param name="origin">The <c>Origin</c> header; servers send none and are let through.</param>
    public DirectLineCaller From(string? origin) =>
        Origins.Count == 0 || string.IsNullOrEmpty(origin) || Origins.Contains(WebOrigin.Normalize(origin))
            ? this
            : throw ChannelException.Forbidden("The token was not made for the site that uses it (its trustedOrigins do not name it).");

    /// <summary>Refuses a token that was made for another conversation.</summary>
    public DirectLineCaller In(string conversationId) =>
        HasSecret || ConversationId == conversationId
            ? this
            : throw ChannelException.Forbidden("The token is for another conversation.");
}
