using System.Buffers.Text;
using System.Security.Cryptography;

namespace SmardBot.Bot.Turns;

/// <summary>Ids and secrets that nobody guesses: 128 random bits.</summary>
internal static class RandomId
{
    private const int Bytes = 16;

    /// <summary>32 hexadecimal digits: stands in paths and activity ids without escapes.</summary>
    public static string Conversation() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>A user id with the prefix that only tokens may carry.</summary>
    public static string User() => "dl_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>22 characters of base64url.</summary>
    public static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
