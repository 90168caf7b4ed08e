namespace SmardBot.Bot.Authentication;

/// <summary>A token that lets nobody in.</summary>
/// <param name="reason">Why, from a short list: never anything of the token.</param>
/// <param name="isReadable">Whether it is a token at all.</param>
#pragma warning disable CA1032, RCS1194 // The usual constructors would allow a refusal without a reason.
internal sealed class TokenRefusedException(string reason, bool isReadable = true) : Exception(reason)
#pragma warning restore CA1032, RCS1194
{
    public bool IsReadable => isReadable;
}
