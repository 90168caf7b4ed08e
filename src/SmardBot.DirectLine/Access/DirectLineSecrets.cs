using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace SmardBot.DirectLine.Access;

/// <summary>Knows the secrets without telling by its timing how near a guess came.</summary>
internal sealed class DirectLineSecrets(IOptions<DirectLineOptions> options)
{
    private readonly byte[][] hashes = [.. options.Value.Secrets.Select(Hash)];

    /// <summary>Whether it is one of them. Hashes are compared, so that all have one length; every one is looked at.</summary>
    public bool Contains(string candidate)
    {
        var hash = Hash(candidate);
        var found = false;
        foreach (var known in hashes)
        {
            found |= CryptographicOperations.FixedTimeEquals(known, hash);
        }

        return found;
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
