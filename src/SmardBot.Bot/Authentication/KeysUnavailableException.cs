namespace SmardBot.Bot.Authentication;

/// <summary>Tokens cannot be checked: the keys of their issuer have not been fetched yet.</summary>
#pragma warning disable CA1032, RCS1194 // There is one thing to say.
internal sealed class KeysUnavailableException() : Exception("The keys that tokens are signed with could not be fetched.");
#pragma warning restore CA1032, RCS1194
