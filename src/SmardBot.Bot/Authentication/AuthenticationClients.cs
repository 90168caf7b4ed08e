namespace SmardBot.Bot.Authentication;

/// <summary>The names of the HTTP clients that tokens need.</summary>
internal static class AuthenticationClients
{
    /// <summary>Fetches the keys that incoming tokens are signed with.</summary>
    public const string Keys = "SmardBot.Keys";

    /// <summary>Fetches the bot's own tokens.</summary>
    public const string Tokens = "SmardBot.Tokens";
}
