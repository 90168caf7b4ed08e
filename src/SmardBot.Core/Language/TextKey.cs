using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SmardBot.Core.Language;

/// <summary>What a text is known by where something about it is kept: a part of its hash, so that the text itself is not kept.</summary>
public static class TextKey
{
    /// <summary>The first 16 bytes of the SHA-256 of its UTF-16 letters.</summary>
    /// <param name="text">The text.</param>
    public static UInt128 Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
