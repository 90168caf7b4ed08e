using SmardBot.Bot.Http;


namespace SmardBot.DirectLine.Access;

/// <summary>Reads what a request wants written into a token.</summary>
internal static class TokenWishes
{
    private const int LongestId = 128;
    private const int MostOrigins = 20;

    /// <summary>The user's id, or null where none is named.</summary>
    /// <exception cref="ChannelException">400: too long.</exception>
    public static string? Named(TokenRequest? request) => request?.User?.Id switch
    {
        null or "" => null,
        { Length: > LongestId } => throw ChannelException.BadArgument($"'user.id' is longer than {LongestId} characters."),
        var id => id,
    };

    /// <summary>The sites that may use the token, in their one form.</summary>
    /// <exception cref="ChannelException">400: one is no origin, or there are too many.</exception>
    public static IReadOnlyList<string> TrustedOrigins(TokenRequest? request)
    {
        var wanted = request?.TrustedOrigins ?? [];
        return wanted.Count <= MostOrigins
            ? [.. wanted.Select(origin => WebOrigin.Normalize(origin)
                ?? throw ChannelException.BadArgument("'trustedOrigins' holds something that is no origin, such as 'https://www.example.org'."))]
            : throw ChannelException.BadArgument($"'trustedOrigins' holds more than {MostOrigins} origins.");
    }
}

/// <summary>The optional body of a request for a token or a new conversation; what is not named here is ignored.</summary>
internal sealed record TokenRequest(TokenRequest.Account? User = null, List<string?>? TrustedOrigins = null, string? Locale = null)
{
    internal sealed record Account(string? Id = null);
}
