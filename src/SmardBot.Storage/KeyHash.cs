using System.Security.Cryptography;
using System.Text;

namespace SmardBot.Storage;

/// <summary>Keys that others choose (client ids, delivery ids, user ids) are kept as 128 bits of their SHA-256: of one length, and no personal data.</summary>
internal static class KeyHash
{
    public static string Of(string key) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));
}
