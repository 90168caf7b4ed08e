using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SmardBot.Core.Matching.Classifying;

/// <summary>
/// The frame around a saved classifier: eight bytes of magic and format version, the length of the content (8 bytes, little
/// endian), its SHA-256, then the content. What is cut off or changed by a single bit is noticed before any of it is used.
/// </summary>
public static class ClassifierFile
{
    private const int HeaderLength = 16 + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Magic => "SBOTLIN\u0001"u8;

    /// <summary>Writes a frame.</summary>
    /// <param name="stream">Written from where it stands; stays open.</param>
    /// <param name="content">Writes what is to be kept.</param>
    public static void Write(Stream stream, Action<BinaryWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            content(writer);
        }

        var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        Span<byte> header = stackalloc byte[HeaderLength];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt64LittleEndian(header[8..], bytes.Length);
        SHA256.HashData(bytes, header[16..]);
        stream.Write(header);
        stream.Write(bytes);
    }

    /// <summary>Reads a frame and makes something of its content.</summary>
    /// <typeparam name="T">What is made.</typeparam>
    /// <param name="stream">Read from where it stands to the end of the frame; stays open.</param>
    /// <param name="content">Reads what <see cref="Write"/> was given.</param>
    /// <exception cref="UnreadableClassifierException">It is not what <see cref="Write"/> wrote.</exception>
    public static T Read<T>(Stream stream, Func<BinaryReader, T> content)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header[..8].SequenceEqual(Magic))
        {
            throw new UnreadableClassifierException("This is no classifier of this engine and version; train it anew.");
        }

        var bytes = ReadContent(stream, BinaryPrimitives.ReadInt64LittleEndian(header[8..]));
        if (!SHA256.HashData(bytes).AsSpan().SequenceEqual(header[16..]))
        {
            throw new UnreadableClassifierException("The saved classifier is damaged: its content does not have the hash that it was saved with; train it anew.");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        try
        {
            return content(reader);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or OverflowException or FormatException)
        {
            throw new UnreadableClassifierException("The saved classifier is inconsistent in itself; train it anew.", exception);
        }
    }

    /// <summary>In pieces, so that a damaged length asks for no more memory than the stream has bytes.</summary>
    private static byte[] ReadContent(Stream stream, long length)
    {
        using var buffer = new MemoryStream();
        var piece = new byte[81_920];
        while (buffer.Length < length)
        {
            var count = stream.Read(piece, 0, (int)Math.Min(piece.Length, length - buffer.Length));
            if (count == 0)
            {
                throw new UnreadableClassifierException("The saved classifier is cut off; train it anew.");
            }

            buffer.Write(piece, 0, count);
        }

        return buffer.ToArray();
    }
}
