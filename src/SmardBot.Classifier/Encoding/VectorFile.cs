using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SmardBot.Classifier.Encoding;

/// <summary>
/// The vectors of examples on disk, by the hash of their text: a checksum, then records of a key and the vector in half precision.
/// A file that is damaged or missing costs time and nothing else; a new one is written beside it and renamed.
/// </summary>
internal sealed class VectorFile(string path, int dimensions)
{
    /// <summary>Beyond that the oldest go.</summary>
    private const int Most = 100_000;

    private static readonly int KeyBytes = Marshal.SizeOf<UInt128>();

    private int RecordBytes => KeyBytes + (dimensions * 2);

    /// <summary>All vectors, the oldest first.</summary>
    public Dictionary<UInt128, Half[]> Read()
    {
        var vectors = new Dictionary<UInt128, Half[]>();
        byte[] bytes;
        try
        {
            bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return vectors;
        }

        if (bytes.Length < SHA256.HashSizeInBytes || !SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes)))
        {
            return vectors;
        }

        for (var start = SHA256.HashSizeInBytes; start + RecordBytes <= bytes.Length; start += RecordBytes)
        {
            vectors[MemoryMarshal.Read<UInt128>(bytes.AsSpan(start))] = MemoryMarshal.Cast<byte, Half>(bytes.AsSpan(start + KeyBytes, dimensions * 2)).ToArray();
        }

        return vectors;
    }

    /// <summary>Writes all vectors.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write(IReadOnlyDictionary<UInt128, Half[]> vectors)
    {
        var kept = vectors.Skip(Math.Max(0, vectors.Count - Most)).ToArray();
        var bytes = new byte[SHA256.HashSizeInBytes + (kept.Length * RecordBytes)];
        for (var i = 0; i < kept.Length; i++)
        {
            var record = bytes.AsSpan(SHA256.HashSizeInBytes + (i * RecordBytes), RecordBytes);
            MemoryMarshal.Write(record, kept[i].Key);
            MemoryMarshal.AsBytes(kept[i].Value.AsSpan()).CopyTo(record[KeyBytes..]);
        }

        SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes), bytes);
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $".{Path.GetRandomFileName()}.part");
        try
        {
            File.WriteAllBytes(unfinished, bytes);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
