using System.Security.Cryptography;
using System.Text;

namespace SmardBot.Core.Conversations.Tickets;

/// <summary>
/// 128 random bits with which a family finds its chat again on another device: shown once, kept as a hash. Written without letters
/// and digits that look alike, in groups, so that it can be copied by hand.
/// </summary>
public static class ReturnCode
{
    // Crockford's alphabet: no I, L, O or U.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Symbols = 26;
    private const int Group = 5;

    /// <summary>A new one, such as <c>7K2QM-…</c>.</summary>
    public static string New()
    {
        Span<byte> bits = stackalloc byte[16];
        RandomNumberGenerator.Fill(bits);
        var code = new StringBuilder();
        for (var symbol = 0; symbol < Symbols; symbol++)
        {
            if (symbol > 0 && symbol % Group == 0)
            {
                code.Append('-');
            }

            code.Append(Alphabet[Bits(bits, symbol * 5)]);
        }

        return code.ToString();
    }

    /// <summary>The hash of a code as somebody typed it, or null where it cannot be one. Case, spaces and dashes do not count, nor does O for 0.</summary>
    public static string? HashOf(string? typed)
    {
        var plain = new StringBuilder();
        foreach (var letter in (typed ?? "").ToUpperInvariant().Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '–' or '—')))
        {
            plain.Append(letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter });
        }

        return plain.Length == Symbols && plain.ToString().All(Alphabet.Contains)
            ? Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(plain.ToString())))
            : null;
    }

    private static int Bits(ReadOnlySpan<byte> bytes, int from)
    {
        var value = 0;
        for (var bit = from; bit < from + 5; bit++)
        {
            value = (value << 1) | (bit < bytes.Length * 8 ? (bytes[bit / 8] >> (7 - (bit % 8))) & 1 : 0);
        }

        return value;
    }
}
